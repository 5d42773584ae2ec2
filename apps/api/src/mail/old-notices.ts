import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction.js';
import type { Job } from '../jobs/catalogue.js';
import { Due, type DueSource } from '../jobs/due.js';

const KEPT_DAYS = 90;
const BATCH = 1000;

/** Notices are kept for questions, then removed, mailed or not, a bounded batch at a time. */
@Injectable()
@Due()
export class OldNotices implements DueSource {
  readonly name = 'notices to remove';

  /** Removes them itself: there is nothing left for a job to do. */
  async enqueueDue(tx: Tx): Promise<Job[]> {
    await tx.query(
      `DELETE FROM notices WHERE id IN (
         SELECT id FROM notices WHERE created_at <= now() - make_interval(days => $1) ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [KEPT_DAYS, BATCH],
    );
    return [];
  }

  async nextDueAt(tx: Tx): Promise<Date | null> {
    const [next] = await tx.query<{ at: Date | null }>(
      'SELECT min(created_at) + make_interval(days => $1) AS at FROM notices',
      [KEPT_DAYS],
    );
    return next?.at ?? null;
  }
}
