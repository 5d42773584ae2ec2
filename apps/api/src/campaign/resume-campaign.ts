/** Beside the road: Paused → Sending; lanes are planned anew over what is still pending. */
import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import { Jobs } from '../jobs/jobs.js';
import { PlanLanes } from '../sms/plan-lanes.js';
import type { Campaign } from './campaign.entity.js';
import { lockCampaign } from './find-campaign.js';
import { moveCampaign } from './move-campaign.js';
import { showCampaign } from './show-campaign.js';
import { wrongState } from './wrong-state.js';
import type { CampaignView } from './wire/campaign-view.js';

@Injectable()
export class ResumeCampaign {
  constructor(
    private readonly database: Database,
    private readonly planLanes: PlanLanes,
    private readonly jobs: Jobs,
  ) {}

  /** One that is sending already stays as it is; 409 for any other that is not Paused, and without a gateway. */
  run(ctx: Context, id: string): Promise<CampaignView> {
    return this.database.transaction(ctx, async (tx) => {
      const campaign = await lockCampaign(tx, id);
      if (campaign.status !== 'Sending') await this.resume(tx, campaign);
      return showCampaign(tx, id);
    });
  }

  private async resume(tx: Tx, campaign: Campaign): Promise<void> {
    // Only from Paused: Scheduled may become Sending too, but that is the launch's.
    const moved = await moveCampaign(tx, campaign.id, 'Sending', { pauseReason: null }, ['Paused']);
    if (!moved) throw wrongState(campaign, 'resumed');
    const lanes = await this.planLanes.run(tx, campaign.id, { tryAgain: true });
    if (lanes.length === 0) {
      throw new Problem(409, 'no_gateway', 'No SMS gateway is set up, so the campaign stays paused.');
    }
    tx.afterCommit(() => this.jobs.enqueue(...lanes));
  }
}
