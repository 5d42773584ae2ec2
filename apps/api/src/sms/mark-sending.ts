import type { Tx } from '../database/transaction.js';
import { ROLL_UP_CAUSES } from './roll-up.sql.js';
import type { WaveMessage } from './wave.js';

/** A row that will not be sent, and why: `opted_out`, `offer_ended`, or a refusal of the estimate. */
export interface Skip {
  recipientId: string;
  reason: string;
}

/** One wave's part of a claim. */
interface MarkedShare {
  waveId: string;
  account: { accountId: string };
  messages: readonly WaveMessage[];
}

export interface Mark {
  campaignId: string;
  merchantId: string;
  worker: string;
  shares: readonly MarkedShare[];
  skips: readonly Skip[];
  leaseSeconds: number;
  laneSeconds: number;
}

/** The range bounds what any plan may read: statistics know nothing of a campaign that was imported a minute ago. */
const MARK = `
WITH wave AS (
  INSERT INTO waves (id, campaign_id, merchant_id, account_id, worker, first_id, last_id, size, credits, lease_until)
  VALUES ($2, $1, $9, $3, $10, $7, $8, $11, $12, now() + make_interval(secs => $13))),
marked AS (
  UPDATE recipients r SET status = 'Sending', wave_id = $2, gateway_account_id = $3, attempt = r.attempt + 1, attempt_at = now(),
    not_before = NULL, error_code = NULL, segments = m.segments, credits = m.credits
  FROM unnest($4::uuid[], $5::smallint[], $6::int[]) AS m (id, segments, credits)
  WHERE r.campaign_id = $1 AND r.id BETWEEN $7 AND $8 AND r.id = m.id AND r.status = 'Pending'
  RETURNING 1)
SELECT count(*)::int AS rows FROM marked`;

/** Writes the intent: rows Pending → Sending (or Skipped), the waves with their lease, and the tally. The caller holds the tally's lock. */
export async function markSending(tx: Tx, mark: Mark): Promise<void> {
  const { shares, skips } = mark;
  const sending = shares.reduce((sum, { messages }) => sum + messages.length, 0);
  await tx.query(
    `UPDATE campaign_tallies SET pending = pending - $2::int - $3::int, sending = sending + $2::int, skipped = skipped + $3::int,
       lane_until = now() + make_interval(secs => $4)
     WHERE campaign_id = $1`,
    [mark.campaignId, sending, skips.length, mark.laneSeconds],
  );
  if (skips.length > 0) await markSkipped(tx, mark);
  for (const share of shares) await markWave(tx, mark, share);
}

async function markWave(tx: Tx, mark: Mark, { waveId, account, messages }: MarkedShare): Promise<void> {
  const [marked] = await tx.query<{ rows: number }>(MARK, [
    ...[mark.campaignId, waveId, account.accountId],
    ...[messages.map((message) => message.recipientId)],
    ...[messages.map((message) => message.segments), messages.map((message) => message.credits)],
    ...[messages[0]?.recipientId, messages.at(-1)?.recipientId],
    ...[mark.merchantId, mark.worker, messages.length, messages.reduce((sum, message) => sum + message.credits, 0)],
    mark.leaseSeconds,
  ]);
  if (marked?.rows !== messages.length) throw new Error('a row changed under the lock of its tally');
}

const SKIP = `
WITH skipped AS (
  UPDATE recipients r SET status = 'Skipped', skip_reason = s.reason, not_before = NULL
  FROM unnest($2::uuid[], $3::text[]) AS s (id, reason)
  WHERE r.campaign_id = $1 AND r.id BETWEEN $4 AND $5 AND r.id = s.id AND r.status = 'Pending'
  RETURNING r.campaign_id, r.merchant_id, r.skip_reason),
caused AS (
  SELECT campaign_id, merchant_id, 'Skipped' AS status, NULL::timestamptz AS quarter, skip_reason AS code, NULL::uuid AS account_id,
    false AS paid, 1 AS recipients FROM skipped),
${ROLL_UP_CAUSES}
SELECT count(*)::int AS rows FROM skipped`;

async function markSkipped(tx: Tx, mark: Mark): Promise<void> {
  const { skips } = mark;
  const [skipped] = await tx.query<{ rows: number }>(SKIP, [
    ...[mark.campaignId, skips.map((skip) => skip.recipientId), skips.map((skip) => skip.reason)],
    ...[skips[0]?.recipientId, skips.at(-1)?.recipientId],
  ]);
  if (skipped?.rows !== skips.length) throw new Error('a row changed under the lock of its tally');
}
