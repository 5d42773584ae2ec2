import type { RecipientStatus } from '@dinnerbell/domain';
import { SPLIT_BY_GATEWAY } from './gateway-split.sql.js';
import { OUTCOME_RULES, type OutcomeKind } from './outcome.js';
import { quarterOf, ROLL_UP_MOVED, ROLL_UP_MOVED_CAUSES } from './roll-up.sql.js';

/** A row that an outcome moved. */
export interface MovedRow {
  before: RecipientStatus;
  after: RecipientStatus;
  segments: number;
  credits: number;
  /** This outcome is the one that proved acceptance of a row whose credits are still held. */
  newly_paid: boolean;
  not_before: Date | null;
  /** What its question is told by: of a row that was or became Unknown; null of all others. */
  id: string | null;
  merchant_id: string | null;
  gateway_account_id: string | null;
  attempt_at: Date | null;
}

const RULES = Object.entries(OUTCOME_RULES)
  .map(([kind, rule]) => `('${kind}', '${rule.to}', ARRAY['${rule.from.join("','")}'], ${rule.proves})`)
  .join(', ');

/**
 * $1 campaign; $2–$8 one array a column: id, kind, account, gateway message, error, not before, skip reason; $9 the campaign has
 * ended; $10 the wave, or null; $11 and $12 the least and the greatest id of a wave, or null. A row not yet attempted answers to nothing
 * but `skipped`; an Unknown one is handed back or refused by its own wave alone, while the campaign lives. Paid is whoever was Sending or
 * Unknown — or Pending again in a live campaign, whose credits are held still; a Failed row that a receipt turns Delivered stays free.
 *
 * The campaign is joined, not compared with a constant, and a wave is bounded by its range: of a campaign newer than the statistics the
 * planner expects one row, and would gladly read all of it for each wave.
 */
const move = (rollUps: string): string => `
WITH rule (kind, to_status, from_statuses, proves) AS (VALUES ${RULES}),
seen AS MATERIALIZED (
  SELECT $1::uuid AS campaign_id, s.*, rule.to_status, rule.from_statuses, rule.proves
  FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::timestamptz[], $8::text[])
    AS s (id, kind, account_id, message_id, error_code, not_before, skip_reason)
  JOIN rule USING (kind)),
moved AS (
  UPDATE recipients r SET
    status = seen.to_status,
    accepted_at = CASE WHEN seen.proves AND r.accepted_at IS NULL
        AND (r.status IN ('Sending', 'Unknown') OR (r.status = 'Pending' AND NOT $9::boolean))
      THEN now() ELSE r.accepted_at END,
    sent_at = CASE WHEN seen.proves THEN coalesce(r.sent_at, now()) ELSE r.sent_at END,
    delivered_at = CASE WHEN seen.kind = 'delivered' THEN now() ELSE r.delivered_at END,
    gateway_account_id = coalesce(seen.account_id, r.gateway_account_id),
    gateway_message_id = coalesce(r.gateway_message_id, seen.message_id),
    error_code = CASE WHEN seen.to_status IN ('Failed', 'Pending', 'Unknown') THEN seen.error_code ELSE NULL END,
    not_before = CASE WHEN seen.to_status = 'Pending' THEN seen.not_before ELSE NULL END,
    skip_reason = seen.skip_reason,
    resends = r.resends + (seen.kind = 'absent')::int
  FROM seen
  WHERE r.campaign_id = seen.campaign_id AND r.id = seen.id
    AND ($11::uuid IS NULL OR r.id BETWEEN $11 AND $12)
    AND r.status = ANY (seen.from_statuses)
    AND (r.status <> 'Pending' OR r.attempt > 0 OR seen.kind = 'skipped')
    AND (seen.proves OR $10::uuid IS NULL OR r.wave_id = $10::uuid)
    AND (r.status <> 'Unknown' OR seen.kind NOT IN ('retry', 'refused') OR ($10::uuid IS NOT NULL AND NOT $9::boolean))
  RETURNING r.id, r.campaign_id, r.merchant_id, old.status AS before, new.status AS after, r.segments, r.credits,
    (old.accepted_at IS NULL AND new.accepted_at IS NOT NULL) AS newly_paid, r.gateway_account_id, r.attempt_at, new.not_before,
    CASE WHEN old.gateway_message_id IS NULL THEN new.gateway_message_id END AS message_id,
    ${quarterOf('coalesce(new.attempt_at, now())')} AS quarter, (old.sent_at IS NULL AND new.sent_at IS NOT NULL) AS newly_sent,
    new.accepted_at IS NOT NULL AS paid, new.error_code, new.skip_reason,
    old.accepted_at IS NOT NULL AS old_paid, old.error_code AS old_error_code, old.gateway_account_id AS old_account_id),
bound AS (
  INSERT INTO gateway_messages (account_id, message_id, recipient_id)
  SELECT gateway_account_id, message_id, id FROM moved WHERE message_id IS NOT NULL),
${rollUps},
${SPLIT_BY_GATEWAY}
SELECT before, after, segments, credits, newly_paid, not_before,
  CASE WHEN open THEN id END AS id, CASE WHEN open THEN merchant_id END AS merchant_id,
  CASE WHEN open THEN gateway_account_id END AS gateway_account_id, CASE WHEN open THEN attempt_at END AS attempt_at
FROM moved, LATERAL (SELECT 'Unknown' IN (before, after) AS open) question`;

const MOVE = move(ROLL_UP_MOVED);
const MOVE_WITH_CAUSES = move(`${ROLL_UP_MOVED},\n${ROLL_UP_MOVED_CAUSES}`);

const CHANGES_CAUSES = new Set(
  Object.entries(OUTCOME_RULES)
    .filter(([, { to, from }]) => to === 'Failed' || to === 'Skipped' || from.includes('Failed'))
    .map(([kind]) => kind),
);

/** The statement for outcomes of these kinds: in most waves nothing fails, and without the counting of causes it is planned in less time. */
export function moveRecipients(kinds: readonly OutcomeKind[]): string {
  return kinds.some((kind) => CHANGES_CAUSES.has(kind)) ? MOVE_WITH_CAUSES : MOVE;
}
