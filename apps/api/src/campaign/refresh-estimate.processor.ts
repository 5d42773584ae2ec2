/** Beside the road: makes the estimate of a draft good again after its recipients, its text or the rules have changed. */
import { Injectable } from '@nestjs/common';
import { systemContext } from '../database/context.js';
import { Database } from '../database/transaction.js';
import type { JobPayloads } from '../jobs/catalogue.js';
import { Handles } from '../jobs/handles.js';
import { Campaign } from './campaign.entity.js';
import { EstimateCampaign, storeEstimate } from './estimate-campaign.js';
import { HouseRules } from './house-rules.js';

@Injectable()
@Handles('campaign.estimate')
export class RefreshEstimate {
  constructor(
    private readonly database: Database,
    private readonly houseRules: HouseRules,
    private readonly estimateCampaign: EstimateCampaign,
  ) {}

  /** Takes no lock while it counts: an edit meanwhile moves the version, and this count is dropped for that edit's own. */
  async handle({ campaignId }: JobPayloads['campaign.estimate']): Promise<void> {
    await this.database.transaction(systemContext('worker:estimate'), async (tx) => {
      const campaign = await tx.manager.findOneBy(Campaign, { id: campaignId, status: 'Draft' });
      if (!campaign) return;
      const rules = await this.houseRules.of(tx, campaign.merchantId);
      await storeEstimate(tx, campaign, await this.estimateCampaign.current(tx, campaign, rules));
    });
  }
}
