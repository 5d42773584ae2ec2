import type { RecipientStatus } from '@dinnerbell/domain';
import type { Tx } from '../database/transaction.js';
import type { MovedRow } from './move-recipients.sql.js';

/** The counts that steer the road. */
export interface Tally {
  pending: number;
  sending: number;
  unknown: number;
  /** The last ≤ 100 definite outcomes, newest last: 1 accepted, 0 refused. */
  recent_outcomes: string;
}

const COLUMNS: Readonly<Record<RecipientStatus, string>> = {
  Pending: 'pending',
  Sending: 'sending',
  Sent: 'sent',
  Delivered: 'delivered',
  Failed: 'failed',
  Unknown: 'unknown',
  Skipped: 'skipped',
};
const STATUSES = Object.keys(COLUMNS) as RecipientStatus[];

const MOVE_TALLY = `
UPDATE campaign_tallies SET
  ${STATUSES.map((status, index) => `${COLUMNS[status]} = ${COLUMNS[status]} + $${index + 2}`).join(', ')},
  accepted = accepted + $9, accepted_segments = accepted_segments + $10,
  recent_outcomes = right(recent_outcomes || $11, 100),
  retry_at = least(retry_at, $12::timestamptz)
WHERE campaign_id = $1
RETURNING pending, sending, unknown, recent_outcomes`;

/** Follows moved rows with the counts of their campaign, and remembers when the earliest of those handed back is due again. */
export async function moveTally(tx: Tx, campaignId: string, moved: readonly MovedRow[]): Promise<Tally> {
  const change = new Map(STATUSES.map((status) => [status, 0]));
  const shift = (status: RecipientStatus, by: number): void => void change.set(status, (change.get(status) ?? 0) + by);
  for (const row of moved) {
    shift(row.before, -1);
    shift(row.after, 1);
  }
  const paid = moved.filter((row) => row.newly_paid);
  const backAgain = moved.filter((row) => row.after === 'Pending').map((row) => row.not_before?.getTime() ?? 0);
  const [tally] = await tx.query<Tally>(MOVE_TALLY, [
    campaignId,
    ...STATUSES.map((status) => change.get(status)),
    paid.length,
    paid.reduce((sum, row) => sum + row.segments, 0),
    moved.map(definiteOutcome).join(''),
    backAgain.length > 0 ? new Date(Math.min(...backAgain)) : null,
  ]);
  if (!tally) throw new Error(`campaign ${campaignId} has no tally`);
  return tally;
}

/** Only what the gateway said at once counts for the share of refusals; a receipt or a look-up is another matter. */
function definiteOutcome(row: MovedRow): '0' | '1' | '' {
  if (row.before !== 'Sending') return '';
  if (row.after === 'Failed' && !row.newly_paid) return '0';
  return row.newly_paid ? '1' : '';
}
