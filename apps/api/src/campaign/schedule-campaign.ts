/** Step ④ schedule: Draft → Scheduled, with its credits held (③) and its frame frozen; after commit a delayed job is queued. */
import { Injectable } from '@nestjs/common';
import { refuseWhileImporting } from '../audience/lock-draft.js';
import type { Context } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { Jobs } from '../jobs/jobs.js';
import type { Campaign } from './campaign.entity.js';
import { checkCampaign } from './check-campaign.js';
import { databaseNow } from './database-now.js';
import { EstimateCampaign } from './estimate-campaign.js';
import { lockCampaign } from './find-campaign.js';
import { HoldCredits } from './hold-credits.js';
import { HouseRules, type Rules } from './house-rules.js';
import { launchJob } from './launch-job.js';
import { moveCampaign } from './move-campaign.js';
import { readTimes } from './read-times.js';
import { showCampaign } from './show-campaign.js';
import { wrongState } from './wrong-state.js';
import type { CampaignView } from './wire/campaign-view.js';
import type { ScheduleBody } from './wire/schedule-body.js';

interface Placing {
  at?: Date | null | undefined;
  version: number;
}

@Injectable()
export class ScheduleCampaign {
  constructor(
    private readonly database: Database,
    private readonly houseRules: HouseRules,
    private readonly estimateCampaign: EstimateCampaign,
    private readonly holdCredits: HoldCredits,
    private readonly jobs: Jobs,
  ) {}

  run(ctx: Context, id: string, body: ScheduleBody): Promise<CampaignView> {
    return this.database.transaction(ctx, async (tx) => {
      const campaign = await lockCampaign(tx, id);
      const timezone = body.timezone ?? campaign.timezone;
      const { scheduledAt } = readTimes(body, timezone);
      const rules = await this.houseRules.of(tx, campaign.merchantId);
      await this.place(tx, { ...campaign, timezone }, rules, { at: scheduledAt, version: campaign.version + 1 });
      return showCampaign(tx, id);
    });
  }

  /**
   * The same inside a transaction that holds the campaign's lock; without a time it starts now. `version` is the campaign's afterwards.
   * 409 `campaign_state` or `import_running`, 422 with every reason, 422 `insufficient_credits`.
   */
  async place(tx: Tx, campaign: Campaign, rules: Rules, to: Placing): Promise<void> {
    if (campaign.status !== 'Draft') throw wrongState(campaign, 'scheduled');
    await refuseWhileImporting(tx, campaign.id);
    const estimate = await this.estimateCampaign.current(tx, campaign, rules);
    const now = await databaseNow(tx);
    const scheduledAt = to.at ?? now;
    checkCampaign({ now, scheduledAt, offerEndsAt: campaign.offerEndsAt, estimate });
    await this.holdCredits.run(tx, campaign, estimate);
    const { version } = to;
    const moved = await moveCampaign(tx, campaign.id, 'Scheduled', {
      scheduledAt,
      timezone: campaign.timezone,
      frame: { ...rules.frame, senderId: campaign.senderId ?? rules.frame.senderId },
      estimate: { ...estimate, version },
      version,
    });
    if (!moved) throw wrongState(campaign, 'scheduled');
    tx.afterCommit(() => this.jobs.enqueue(launchJob(campaign.id, scheduledAt)));
  }
}
