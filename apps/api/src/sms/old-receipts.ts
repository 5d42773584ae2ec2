import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction.js';
import type { Job } from '../jobs/catalogue.js';
import { Due, type DueSource } from '../jobs/due.js';

const KEPT_DAYS = 30;
const BATCH = 5000;

/** Applied receipts are kept for questions, then removed, a bounded batch at a time. */
@Injectable()
@Due()
export class OldReceipts implements DueSource {
  readonly name = 'receipts to remove';

  /** Removes them itself: there is nothing left for a job to do. */
  async enqueueDue(tx: Tx): Promise<Job[]> {
    await tx.query(
      `DELETE FROM receipts WHERE id IN (
         SELECT id FROM receipts WHERE received_at <= now() - make_interval(days => $1) AND applied_at IS NOT NULL
         ORDER BY received_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [KEPT_DAYS, BATCH],
    );
    return [];
  }

  async nextDueAt(tx: Tx): Promise<Date | null> {
    const [next] = await tx.query<{ at: Date }>(
      `SELECT received_at + make_interval(days => $1) AS at FROM receipts WHERE applied_at IS NOT NULL
       ORDER BY received_at LIMIT 1`,
      [KEPT_DAYS],
    );
    return next?.at ?? null;
  }
}
