import type { Tx } from '../database/transaction.js';
import type { MovedRow } from './move-recipients.sql.js';

/** Keeps the list of open questions in step: a row that became Unknown is to be looked up, one that is no longer is struck off. */
export async function trackUnknowns(
  tx: Tx,
  campaignId: string,
  moved: readonly MovedRow[],
  lookUpAfterSeconds: number,
): Promise<void> {
  const closed = moved.filter((row) => row.before === 'Unknown' && row.after !== 'Unknown');
  if (closed.length > 0) {
    await tx.query('DELETE FROM unknown_outcomes WHERE recipient_id = ANY ($1::uuid[])', [closed.map((row) => row.id)]);
  }
  const opened = moved.filter((row) => row.after === 'Unknown');
  if (opened.length === 0) return;
  await tx.query(
    `INSERT INTO unknown_outcomes (recipient_id, campaign_id, merchant_id, account_id, credits, attempt_at, next_look_up_at)
     SELECT id, campaign_id, merchant_id, account_id, credits, attempt_at, attempt_at + make_interval(secs => $7)
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::timestamptz[])
       AS u (id, campaign_id, merchant_id, account_id, credits, attempt_at)
     ON CONFLICT (recipient_id) DO NOTHING`,
    [
      opened.map((row) => row.id),
      opened.map(() => campaignId),
      opened.map((row) => row.merchant_id),
      opened.map((row) => row.gateway_account_id),
      opened.map((row) => row.credits),
      opened.map((row) => row.attempt_at),
      lookUpAfterSeconds,
    ],
  );
}
