import type { Tx } from '../database/transaction.js';

/** What guests wrote back to a campaign: texts for people to read, and guests who asked to be left alone. */
export async function countAnswers(tx: Tx, campaignId: string): Promise<{ replies: number; optOuts: number }> {
  const [answers] = await tx.query<{ replies: number; optOuts: number }>(
    `SELECT (count(*) FILTER (WHERE kind IN ('reply', 'help')))::int AS replies,
       (count(DISTINCT recipient_id) FILTER (WHERE kind = 'stop'))::int AS "optOuts"
     FROM inbound_messages WHERE campaign_id = $1`,
    [campaignId],
  );
  return answers ?? { replies: 0, optOuts: 0 };
}
