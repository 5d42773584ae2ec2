import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction.js';
import type { Job } from '../jobs/catalogue.js';
import { Due, type DueSource } from '../jobs/due.js';

/** Twice as long as a signature is believed (five minutes either way). */
const KEPT_MINUTES = 20;
const BATCH = 5000;

/** Tokens too old to be believed need not be remembered; removed a bounded batch at a time. */
@Injectable()
@Due()
export class OldNonces implements DueSource {
  readonly name = 'webhook tokens to forget';

  /** Removes them itself: there is nothing left for a job to do. */
  async enqueueDue(tx: Tx): Promise<Job[]> {
    await tx.query(
      `DELETE FROM webhook_nonces WHERE (account_id, digest) IN (
         SELECT account_id, digest FROM webhook_nonces WHERE seen_at <= now() - make_interval(mins => $1)
         ORDER BY seen_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [KEPT_MINUTES, BATCH],
    );
    return [];
  }

  async nextDueAt(tx: Tx): Promise<Date | null> {
    const [next] = await tx.query<{ at: Date | null }>(
      'SELECT min(seen_at) + make_interval(mins => $1) AS at FROM webhook_nonces',
      [KEPT_MINUTES],
    );
    return next?.at ?? null;
  }
}
