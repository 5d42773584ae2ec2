import type { Tx } from '../../database/transaction.js';
import { count, type Letter, number, type Writing } from '../letter.js';
import { reasonToFail, reasonToPause } from './campaign-reasons.js';

interface Campaign {
  name: string;
  status: string;
  pauseReason: string | null;
  failureReason: string | null;
  total: number;
  accepted: number;
  delivered: number;
  failed: number;
  unknown: number;
  skipped: number;
  credits: number;
}

/** The counts of this moment, from the tally; credits as they were used. */
async function read(tx: Tx, id: string | null): Promise<Campaign | undefined> {
  const [campaign] = await tx.query<Campaign>(
    `SELECT c.name, c.status, c.pause_reason AS "pauseReason", c.failure_reason AS "failureReason",
       t.pending + t.sending + t.sent + t.delivered + t.failed + t.unknown + t.skipped AS total,
       t.accepted, t.delivered, t.failed, t.unknown, t.skipped, coalesce(h.consumed, 0) AS credits
     FROM campaigns c JOIN campaign_tallies t ON t.campaign_id = c.id LEFT JOIN holds h ON h.campaign_id = c.id WHERE c.id = $1`,
    [id],
  );
  return campaign;
}

const report = ({ publicUrl, subjectId }: Writing, label: string): NonNullable<Letter['action']> => ({
  label,
  url: `${publicUrl}/app/campaigns/${subjectId}`,
});

function figures({ total, accepted, delivered, failed, unknown, skipped, credits }: Campaign): [string, string][] {
  const rows: [string, number][] = [
    ['Guests', total],
    ['Sent', accepted],
    ['Delivered so far', delivered],
    ['Failed', failed],
    ['Not known yet', unknown],
    ['Left out', skipped],
    ['Credits used', credits],
  ];
  const always = ['Guests', 'Sent', 'Delivered so far', 'Failed', 'Credits used'];
  return rows
    .filter(([name, value]) => value > 0 || always.includes(name))
    .map(([name, value]) => [name, number(value)]);
}

/** It has gone out. Receipts still come in after that, so what is delivered is said to be so far. */
export async function writeCampaignDone(tx: Tx, writing: Writing): Promise<Letter | undefined> {
  const campaign = await read(tx, writing.subjectId);
  if (!campaign) return undefined;
  const { name, accepted } = campaign;
  return {
    subject: `“${name}” has gone out`,
    lines: [`Your campaign “${name}” has gone out: ${count(accepted, 'text')} sent.`],
    facts: figures(campaign),
    action: report(writing, 'Read the report'),
    optional: true,
  };
}

export async function writeCampaignFailed(tx: Tx, writing: Writing): Promise<Letter | undefined> {
  const campaign = await read(tx, writing.subjectId);
  if (!campaign) return undefined;
  const { name, failureReason } = campaign;
  return {
    subject: `“${name}” did not go out`,
    lines: [`Your campaign “${name}” did not go out. ${reasonToFail(failureReason)}`],
    facts: figures(campaign),
    action: report(writing, 'See what happened'),
    optional: true,
  };
}

/** Moot once it goes on, or when the merchant itself has paused it meanwhile. */
export async function writeCampaignPaused(tx: Tx, writing: Writing): Promise<Letter | undefined> {
  const campaign = await read(tx, writing.subjectId);
  if (!campaign || campaign.status !== 'Paused' || campaign.pauseReason === 'merchant') return undefined;
  const { why, todo } = reasonToPause(campaign.pauseReason);
  return {
    subject: `“${campaign.name}” is paused`,
    lines: [
      `Your campaign “${campaign.name}” has paused by itself. ${why}`,
      todo,
      'Nothing is lost: what has not gone out keeps its credits held and waits for you.',
    ],
    facts: figures(campaign),
    action: report(writing, 'Look at the campaign'),
    optional: true,
  };
}
