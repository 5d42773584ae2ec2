/** Beside the road: what a campaign would cost, to the credit. Reads the stored recipients, changes nothing but `estimate`. */
import { Injectable } from '@nestjs/common';
import { Hold } from '../billing/hold.entity.js';
import type { Context } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { Jobs } from '../jobs/jobs.js';
import { CampaignTally } from '../sms/campaign-tally.entity.js';
import type { Campaign, StoredEstimate } from './campaign.entity.js';
import { countTexts } from './count-texts.js';
import { findCampaign } from './find-campaign.js';
import { HouseRules, type Rules } from './house-rules.js';
import { editCampaign } from './move-campaign.js';
import { viewEstimate } from './show-campaign.js';
import type { EstimateBody } from './wire/estimate-body.js';
import type { PricedEstimateView } from './wire/estimate-view.js';

/** Up to so many recipients are counted while the caller waits (some 100 ms); more are left to a job. */
const AT_ONCE = 10_000;

@Injectable()
export class EstimateCampaign {
  constructor(
    private readonly database: Database,
    private readonly houseRules: HouseRules,
    private readonly jobs: Jobs,
  ) {}

  /** The estimate of the stored recipients, with another message if one is given. */
  run(ctx: Context, id: string, body: EstimateBody): Promise<PricedEstimateView> {
    return this.database.transaction(ctx, async (tx) => {
      const campaign = await findCampaign(tx, id);
      const rules = await this.houseRules.of(tx, campaign.merchantId);
      const tried = body.message !== undefined && body.message !== campaign.message;
      const estimate = tried
        ? await this.count(tx, { ...campaign, message: body.message ?? '' }, rules)
        : await this.current(tx, campaign, rules);
      if (!tried) await storeEstimate(tx, campaign, estimate);
      const hold = await tx.manager.findOneBy(Hold, { campaignId: id });
      const held = hold ? hold.amount - hold.consumed - hold.released : 0;
      return { ...viewEstimate(estimate), balanceAfter: rules.smsCredits + held - estimate.credits };
    });
  }

  /** The stored estimate when it is still good (from scheduling on it is a promise), else a new one. */
  async current(tx: Tx, campaign: Campaign, rules: Rules): Promise<StoredEstimate> {
    const { estimate } = campaign;
    if (estimate && campaign.frame) return estimate;
    const good = estimate?.version === campaign.version && estimate.rulesVersion === rules.rulesVersion;
    return good ? estimate : this.count(tx, campaign, rules);
  }

  async count(tx: Tx, campaign: Campaign, rules: Rules): Promise<StoredEstimate> {
    const { estimate, refusals } = await countTexts(tx, campaign, rules.frame);
    return { ...estimate, refusals, version: campaign.version, rulesVersion: rules.rulesVersion };
  }

  /** After a draft has changed: makes its estimate good again, at once for a short list, else by a job. */
  async refresh(tx: Tx, campaign: Campaign, rules: Rules): Promise<void> {
    const { id: campaignId } = campaign;
    const tally = await tx.manager.findOneByOrFail(CampaignTally, { campaignId });
    if (tally.pending <= AT_ONCE) await storeEstimate(tx, campaign, await this.current(tx, campaign, rules));
    else tx.afterCommit(() => this.jobs.enqueue({ name: 'campaign.estimate', data: { campaignId } }));
  }
}

/** Only while the campaign is still the draft that was counted. */
export async function storeEstimate(tx: Tx, campaign: Campaign, estimate: StoredEstimate): Promise<void> {
  if (estimate === campaign.estimate) return;
  await editCampaign(tx, campaign.id, { estimate }, ['Draft'], campaign.version);
}
