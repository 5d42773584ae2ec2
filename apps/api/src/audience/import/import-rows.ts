import { Injectable, Logger } from '@nestjs/common';
import type { Context } from '../../database/context.js';
import { newId } from '../../database/new-id.js';
import { Database, type Tx } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { toProblem } from '../../http/to-problem.js';
import { Jobs } from '../../jobs/jobs.js';
import { lockDraft } from '../lock-draft.js';
import type { Counts } from './judge-rows.js';
import { LEASE_SECONDS, RENEW_MS } from './limits.js';
import type { ColumnPlan } from './plan-columns.js';
import type { Mapping } from './read-mapping.js';

/** The row an import is known by: Running while a file is read, then Completed or Failed. */
@Injectable()
export class ImportRows {
  private readonly log = new Logger(ImportRows.name);

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  /** → Running, committed at once, so that it is seen and keeps others out. 404, 409 `not_draft`, 409 `import_running`. */
  start(
    ctx: Context,
    campaignId: string,
    mapping: Mapping | undefined,
  ): Promise<{ id: string; merchantId: string; country: string }> {
    return this.database.transaction(ctx, async (tx) => {
      const { merchantId } = await lockDraft(tx, campaignId);
      const id = newId();
      await tx.query(
        `INSERT INTO imports (id, merchant_id, campaign_id, mapping, lease_until)
         VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5))`,
        [id, merchantId, campaignId, mapping ? JSON.stringify(Object.fromEntries(mapping)) : null, LEASE_SECONDS],
      );
      const [merchant] = await tx.query<{ country: string }>('SELECT country FROM merchants WHERE id = $1', [
        merchantId,
      ]);
      return { id, merchantId, country: merchant?.country ?? '' };
    });
  }

  /** Renews the lease until the answer is called, and shows how far the import is. */
  keepAlive(ctx: Context, id: string, rows: () => number): () => void {
    const renew = (): void => {
      const sql = `UPDATE imports SET lease_until = now() + make_interval(secs => $2), rows = $3 WHERE id = $1 AND status = 'Running'`;
      this.database
        .transaction(ctx, (tx) => tx.query(sql, [id, LEASE_SECONDS, rows()]))
        .catch((error: unknown) => this.log.warn(`lease of import ${id} not renewed: ${toProblem(error).code}`));
    };
    const timer = setInterval(renew, RENEW_MS).unref();
    return () => clearInterval(timer);
  }

  /** Running → Completed, in the transaction that wrote the rows: all of it or nothing. 409 when the draft is none any more. */
  async complete(tx: Tx, ids: { id: string; campaignId: string }, plan: ColumnPlan, counts: Counts): Promise<void> {
    const { id, campaignId } = ids;
    const [campaign] = await tx.query<{ status: string }>(
      'SELECT status FROM campaigns WHERE id = $1 FOR NO KEY UPDATE',
      [campaignId],
    );
    if (campaign?.status !== 'Draft') {
      throw new Problem(
        409,
        'not_draft',
        'The campaign stopped being a draft while the file was read; nothing was kept.',
      );
    }
    const fields = [...new Set(plan.fields.map(({ name }) => name))];
    const completed = await tx.query(
      `UPDATE imports SET status = 'Completed', finished_at = now(), rows = $2, accepted = $3, duplicates = $4, invalid = $5,
         opted_out = $6, columns = $7, fields = $8 WHERE id = $1 AND status = 'Running' RETURNING id`,
      [
        id,
        counts.rows,
        counts.accepted,
        counts.duplicates,
        counts.invalid,
        counts.optedOut,
        JSON.stringify(plan.columns),
        JSON.stringify(fields),
      ],
    );
    if (completed.length === 0) {
      throw new Problem(
        503,
        'unavailable',
        'The import took too long to answer and was given up; send the file again.',
      );
    }
    if (counts.accepted === 0) return;
    await tx.query('UPDATE campaign_tallies SET pending = pending + $2 WHERE campaign_id = $1', [
      campaignId,
      counts.accepted,
    ]);
    await tx.query('UPDATE campaigns SET version = version + 1 WHERE id = $1', [campaignId]);
    tx.afterCommit(() => this.jobs.enqueue({ name: 'campaign.estimate', data: { campaignId } }));
  }

  /** Running → Failed, and why. Should this fail too, the clock does it when the lease runs out. */
  async fail(ctx: Context, id: string, problem: Problem, columns: readonly string[]): Promise<void> {
    const sql = `UPDATE imports SET status = 'Failed', finished_at = now(), rows = 0, failure_code = $2, failure_detail = $3, columns = $4
                 WHERE id = $1 AND status = 'Running'`;
    try {
      await this.database.transaction(ctx, (tx) =>
        tx.query(sql, [id, problem.code, problem.detail, JSON.stringify(columns)]),
      );
    } catch (error) {
      this.log.warn(`import ${id} not marked as failed: ${toProblem(error).code}`);
    }
  }
}
