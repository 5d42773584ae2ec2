import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction.js';
import type { Job } from '../jobs/catalogue.js';
import { Due, type DueSource } from '../jobs/due.js';

/** Receipts lie open this long before the clock asks after them: the job that their arrival queued is at work, or lost. */
const OPEN_SECONDS = 2;

/** Receipts nobody applied: the queue was away when they came. */
@Injectable()
@Due()
export class DueReceipts implements DueSource {
  readonly name = 'receipts to apply';

  async enqueueDue(tx: Tx): Promise<Job[]> {
    const [overdue] = await tx.query(
      `SELECT 1 FROM (SELECT received_at FROM receipts WHERE applied_at IS NULL ORDER BY id LIMIT 1) oldest
       WHERE received_at <= now() - make_interval(secs => $1)`,
      [OPEN_SECONDS],
    );
    return overdue ? [{ name: 'sms.apply-receipts', data: {}, key: 'all' }] : [];
  }

  async nextDueAt(tx: Tx): Promise<Date | null> {
    const [next] = await tx.query<{ at: Date }>(
      `SELECT received_at + make_interval(secs => $1) AS at FROM receipts WHERE applied_at IS NULL ORDER BY id LIMIT 1`,
      [OPEN_SECONDS],
    );
    return next?.at ?? null;
  }
}
