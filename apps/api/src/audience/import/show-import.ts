import { Injectable } from '@nestjs/common';
import type { Context } from '../../database/context.js';
import { Database, type Tx } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { csvCell } from './escape-formula.js';
import type { ImportProblemView, ImportView } from './import.views.js';

interface Row extends Omit<ImportView, 'problems' | 'problemsUrl' | 'failure' | 'createdAt' | 'finishedAt'> {
  failureCode: string | null;
  failureDetail: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

const SHOWN = 100;
const PAGE = 1000;

/** What became of an import, and of each row that was not taken. */
@Injectable()
export class ShowImport {
  constructor(private readonly database: Database) {}

  /** 404 when it is not the caller's. */
  run(ctx: Context, id: string): Promise<ImportView> {
    return this.database.transaction(ctx, async (tx) => {
      const { failureCode, failureDetail, createdAt, finishedAt, ...row } = await this.find(tx, id);
      return {
        ...row,
        problems: await this.problems(tx, id, 0, SHOWN),
        problemsUrl: `/imports/${id}/problems`,
        ...(failureCode === null ? {} : { failure: { code: failureCode, detail: failureDetail ?? '' } }),
        createdAt: createdAt.toISOString(),
        finishedAt: finishedAt?.toISOString() ?? null,
      };
    });
  }

  /** All rows that were not taken, as CSV in pages; 404 before the first byte. They never change once they are there. */
  async problemsCsv(ctx: Context, id: string): Promise<AsyncGenerator<string>> {
    await this.database.transaction(ctx, (tx) => this.find(tx, id));
    return this.writePages(ctx, id);
  }

  private async *writePages(ctx: Context, id: string): AsyncGenerator<string> {
    yield 'row,column,code,detail\r\n';
    let after = 0;
    for (;;) {
      const page = await this.database.transaction(ctx, (tx) => this.problems(tx, id, after, PAGE));
      if (page.length > 0) yield page.map(toLine).join('');
      if (page.length < PAGE) return;
      after = page.at(-1)?.row ?? after;
    }
  }

  private async find(tx: Tx, id: string): Promise<Row> {
    const [row] = await tx.query<Row>(
      `SELECT id, campaign_id AS "campaignId", status, rows, accepted, duplicates, invalid, opted_out AS "optedOut", columns, fields,
              failure_code AS "failureCode", failure_detail AS "failureDetail", created_at AS "createdAt", finished_at AS "finishedAt"
       FROM imports WHERE id = $1`,
      [id],
    );
    if (!row) throw new Problem(404, 'not_found', 'There is no import with this id.');
    return row;
  }

  private problems(tx: Tx, id: string, after: number, limit: number): Promise<ImportProblemView[]> {
    return tx.query<ImportProblemView>(
      'SELECT row, "column", code, detail FROM import_problems WHERE import_id = $1 AND row > $2 ORDER BY row LIMIT $3',
      [id, after, limit],
    );
  }
}

function toLine({ row, column, code, detail }: ImportProblemView): string {
  return `${[row, column, code, detail].map(csvCell).join(',')}\r\n`;
}
