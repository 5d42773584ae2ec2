import type { Tx } from '../database/transaction.js';
import { quarterOf, ROLL_UP_COUNTS } from './roll-up.sql.js';

/** First clicks of recipients of one campaign. */
export interface Clicks {
  campaignId: string;
  merchantId: string;
  /** `attempt_at` of each recipient that clicked for the first time. */
  attemptedAt: readonly Date[];
}

const ROLL_UP_CLICKS = `
WITH counted AS MATERIALIZED (
  SELECT $1::uuid AS campaign_id, $2::uuid AS merchant_id, ${quarterOf('at')} AS quarter,
    0 AS accepted, 0 AS delivered, 0 AS failed, count(*) AS clicked
  FROM unnest($3::timestamptz[]) AS at GROUP BY 3),
${ROLL_UP_COUNTS}
SELECT 1`;

/**
 * Adds first clicks to the timeline and the days. Comes last in the transaction that locks the tally, then sets `clicked_at` and the tally's
 * `clicked`: its locks are the last of the house's order. Clicks of one campaign a transaction.
 */
export async function rollUpClicks(tx: Tx, { campaignId, merchantId, attemptedAt }: Clicks): Promise<void> {
  if (attemptedAt.length > 0) await tx.query(ROLL_UP_CLICKS, [campaignId, merchantId, attemptedAt]);
}
