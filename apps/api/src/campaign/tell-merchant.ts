import type { Tx } from '../database/transaction.js';
import { raiseNotice } from '../notices/raise-notice.js';

/** Raises a notice of how a campaign ended, once. Single texts and tests end without one: whoever sends them asks how they went. */
export async function tellMerchant(
  tx: Tx,
  campaignId: string,
  kind: 'campaign_done' | 'campaign_failed',
): Promise<void> {
  const [campaign] = await tx.query<{ merchantId: string }>(
    `SELECT merchant_id AS "merchantId" FROM campaigns WHERE id = $1 AND kind = 'campaign'`,
    [campaignId],
  );
  if (!campaign) return;
  await raiseNotice(tx, { merchantId: campaign.merchantId, kind, reference: campaignId, subjectId: campaignId });
}
