import { DONE_SOON } from '../database/done-soon.js';
import type { Tx } from '../database/transaction.js';

const ENDED = ['Sent', 'Failed', 'Cancelled'];

/**
 * Takes a campaign's locks in the order of the whole house (campaign → hold → merchant → tally), after which its recipients may be
 * changed in any order. The campaign is shared, so it can neither be cancelled nor edited until this transaction ends.
 */
export async function lockCampaign(tx: Tx, campaignId: string): Promise<{ status: string; ended: boolean }> {
  const [campaign] = await tx.query<{ status: string; merchant_id: string }>(
    `SELECT status, merchant_id, ${DONE_SOON} FROM campaigns WHERE id = $1 FOR SHARE`,
    [campaignId],
  );
  if (!campaign) throw new Error(`campaign ${campaignId} is gone`);
  await tx.query('SELECT 1 FROM holds WHERE campaign_id = $1 FOR UPDATE', [campaignId]);
  await tx.query('SELECT 1 FROM merchants WHERE id = $1 FOR NO KEY UPDATE', [campaign.merchant_id]);
  await tx.query('SELECT 1 FROM campaign_tallies WHERE campaign_id = $1 FOR UPDATE', [campaignId]);
  return { status: campaign.status, ended: ENDED.includes(campaign.status) };
}
