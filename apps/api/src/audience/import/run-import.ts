import { Injectable } from '@nestjs/common';
import type { Context } from '../../database/context.js';
import { Database } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { toProblem } from '../../http/to-problem.js';
import { CopyBatches } from './copy-batches.js';
import { ImportRows } from './import-rows.js';
import { ImportSlots } from './import-slots.js';
import { JudgeRows } from './judge-rows.js';
import { loadOptOuts, loadRecipients } from './load-numbers.js';
import { openTable, type Table } from './open-table.js';
import type { Mapping } from './read-mapping.js';

export interface Upload {
  campaignId: string;
  /** The file as it arrives; asked for no faster than the rows can be written. */
  chunks: AsyncIterable<Buffer>;
  mapping: Mapping | undefined;
  /** Of the request, when it says so: how many numbers to make room for. */
  bytes: number | undefined;
}

/** Bytes of a row, at least: a number and a name. */
const SHORTEST_ROW = 24;

/** The recipients step of the road for files: CSV → rows of a Draft, in one transaction, parsed as it arrives. */
@Injectable()
export class RunImport {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportRows,
    private readonly slots: ImportSlots,
  ) {}

  /**
   * Resolves when every good row is committed. A refusal or a broken upload rejects with a Problem that carries `importId` and leaves
   * the import Failed and nothing else behind. Memory does not grow with the file, but for 8 bytes a number.
   */
  run(ctx: Context, upload: Upload): Promise<{ importId: string }> {
    return this.slots.run(async () => {
      const started = await this.imports.start(ctx, upload.campaignId, upload.mapping);
      const seen = { rows: 0, columns: [] as string[] };
      const stop = this.imports.keepAlive(ctx, started.id, () => seen.rows);
      try {
        const table = await openTable(upload.chunks, started.country, upload.mapping);
        seen.columns = table.plan.columns;
        await this.store(ctx, started, upload, table, seen);
        return { importId: started.id };
      } catch (error) {
        const problem = toProblem(error);
        const { columns } = problem.extra;
        await this.imports.fail(
          ctx,
          started.id,
          problem,
          Array.isArray(columns) ? (columns as string[]) : seen.columns,
        );
        throw withImport(problem, started.id);
      } finally {
        stop();
      }
    });
  }

  private async store(
    ctx: Context,
    { id, merchantId, country }: { id: string; merchantId: string; country: string },
    { campaignId, bytes }: Upload,
    { plan, records }: Table,
    seen: { rows: number },
  ): Promise<void> {
    try {
      await this.database.transaction(ctx, async (tx) => {
        const known = await loadRecipients(tx, campaignId, Math.min((bytes ?? 0) / SHORTEST_ROW, 1_000_000));
        const optedOut = await loadOptOuts(tx, merchantId);
        const judge = new JudgeRows(plan, { importId: id, campaignId, merchantId, country, known, optedOut });
        await tx.asLoader(async () => {
          const batches = new CopyBatches(tx);
          try {
            for await (const some of records) {
              judge.judge(some);
              seen.rows = judge.counts.rows;
              if (judge.isFull) await batches.write(judge.takeBatch());
            }
            await batches.write(judge.takeBatch());
          } finally {
            await batches.finish();
          }
        });
        await this.imports.complete(tx, { id, campaignId }, plan, judge.counts);
      });
    } finally {
      await records.return(undefined);
    }
  }
}

function withImport(problem: Problem, importId: string): Problem {
  return new Problem(problem.status, problem.code, problem.detail, {
    extra: { ...problem.extra, importId },
    headers: problem.headers,
    ...(problem.errors ? { errors: problem.errors } : {}),
    ...(problem.cause === undefined ? {} : { cause: problem.cause }),
  });
}
