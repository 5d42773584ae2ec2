import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/transaction.js';
import type { Job } from '../../jobs/catalogue.js';
import { Due, type DueSource } from '../../jobs/due.js';

/** Vendors give up on receipts after three days at most. */
const KEPT_DAYS = 7;
/** A wave that was being claimed while the account was deleted shows by then. */
const UNUSED_HOURS = 1;
const BATCH = 100;

/** Deleted accounts whose time has come: after a week, or after an hour where no text ever went through them. */
const RIPE = `deleted_at + CASE WHEN EXISTS (SELECT 1 FROM paces p WHERE p.account_id = a.id)
  THEN make_interval(days => ${KEPT_DAYS}) ELSE make_interval(hours => ${UNUSED_HOURS}) END`;

/** Nothing is open that needs the credentials still. */
const SETTLED = `NOT EXISTS (SELECT 1 FROM waves w WHERE w.account_id = a.id)
  AND NOT EXISTS (SELECT 1 FROM unknown_outcomes u WHERE u.account_id = a.id)`;

/** Empties the secrets of deleted accounts once no receipt and no look-up can come for them. */
@Injectable()
@Due()
export class WipeDeletedAccounts implements DueSource {
  readonly name = 'deleted gateway accounts to wipe';

  /** Does it itself: there is nothing left for a job to do. */
  async enqueueDue(tx: Tx): Promise<Job[]> {
    await tx.query(
      `UPDATE gateway_accounts SET secrets = '', updated_at = clock_timestamp() WHERE id IN (
         SELECT id FROM gateway_accounts a WHERE deleted_at IS NOT NULL AND length(secrets) > 0 AND ${RIPE} <= now() AND ${SETTLED}
         LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED)`,
      [BATCH],
    );
    return [];
  }

  async nextDueAt(tx: Tx): Promise<Date | null> {
    const [next] = await tx.query<{ at: Date | null }>(
      `SELECT min(${RIPE}) AS at FROM gateway_accounts a WHERE deleted_at IS NOT NULL AND length(secrets) > 0 AND ${SETTLED}`,
    );
    return next?.at ?? null;
  }
}
