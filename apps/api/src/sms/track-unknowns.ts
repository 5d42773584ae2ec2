import { GATEWAY_CATALOGUE } from '@dinnerbell/sms-gateways';
import type { Tx } from '../database/transaction.js';
import { MOST_FRUITLESS } from './awaits-proof.js';
import type { MovedRow } from './move-recipients.sql.js';

/** Nobody waits for a proof of the others (awaits-proof). */
const PROVES_ABSENCE = Object.values(GATEWAY_CATALOGUE)
  .filter(({ capabilities }) => capabilities.absenceProof)
  .map(({ vendor }) => vendor);

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
    `INSERT INTO unknown_outcomes (recipient_id, campaign_id, merchant_id, account_id, credits, attempt_at, next_look_up_at, fruitless)
     SELECT u.id, u.campaign_id, u.merchant_id, u.account_id, u.credits, u.attempt_at, u.attempt_at + make_interval(secs => $7),
       CASE WHEN v.vendor = ANY ($8::text[]) THEN 0 ELSE $9 END
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::timestamptz[])
       AS u (id, campaign_id, merchant_id, account_id, credits, attempt_at)
     LEFT JOIN gateway_accounts v ON v.id = u.account_id
     ON CONFLICT (recipient_id) DO NOTHING`,
    [
      opened.map((row) => row.id),
      opened.map(() => campaignId),
      opened.map((row) => row.merchant_id),
      opened.map((row) => row.gateway_account_id),
      opened.map((row) => row.credits),
      opened.map((row) => row.attempt_at),
      lookUpAfterSeconds,
      PROVES_ABSENCE,
      MOST_FRUITLESS,
    ],
  );
}
