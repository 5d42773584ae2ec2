import { newId } from '../database/new-id.js';
import type { Tx } from '../database/transaction.js';
import { CampaignTally } from '../sms/campaign-tally.entity.js';
import { Campaign } from './campaign.entity.js';
import { findCampaign } from './find-campaign.js';

export type NewCampaign = Pick<Campaign, 'merchantId' | 'kind' | 'name' | 'message' | 'timezone' | 'senderId'> & {
  offerEndsAt?: Date | null;
};

/** A Draft without recipients, and its counts: the two rows every campaign starts with. */
export async function insertCampaign(tx: Tx, campaign: NewCampaign): Promise<Campaign> {
  const id = newId();
  await tx.manager.insert(Campaign, { id, ...campaign });
  await tx.manager.insert(CampaignTally, { campaignId: id, merchantId: campaign.merchantId });
  return findCampaign(tx, id);
}
