/** Beside the road: Draft, Scheduled, Sending, Paused → Cancelled; credits come back at once but for messages under way. */
import { Injectable } from '@nestjs/common';
import { Holds } from '../billing/holds.js';
import type { Context } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { staleVersion } from '../http/etag.js';
import { Jobs } from '../jobs/jobs.js';
import { openCredits } from '../sms/apply-outcomes.js';
import type { Campaign } from './campaign.entity.js';
import { lockCampaign } from './find-campaign.js';
import { moveCampaign } from './move-campaign.js';
import { showCampaign } from './show-campaign.js';
import { skipPendingJob } from './skip-pending-job.js';
import { wrongState } from './wrong-state.js';
import type { CampaignView } from './wire/campaign-view.js';

@Injectable()
export class CancelCampaign {
  constructor(
    private readonly database: Database,
    private readonly holds: Holds,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Answers the campaign with `inFlight`: texts that were with the gateway, or whose fate was unknown, when the lock was held. A claim
   * shares that lock, so either it came first and is counted, or it finds no campaign to send. A cancelled one stays as it is.
   */
  run(ctx: Context, id: string, ifVersion?: number): Promise<CampaignView> {
    return this.database.transaction(ctx, async (tx) => {
      const campaign = await lockCampaign(tx, id);
      if (ifVersion !== undefined && campaign.version !== ifVersion) throw staleVersion();
      if (campaign.status !== 'Cancelled') await this.cancel(tx, campaign);
      const view = await showCampaign(tx, id);
      return { ...view, inFlight: view.counts.sending + view.counts.unknown };
    });
  }

  private async cancel(tx: Tx, campaign: Campaign): Promise<void> {
    const moved = await moveCampaign(tx, campaign.id, 'Cancelled', { finishedAt: () => 'now()', pauseReason: null });
    if (!moved) throw wrongState(campaign, 'cancelled');
    await this.holds.release(tx, campaign.id, await openCredits(tx, campaign.id));
    tx.afterCommit(() => this.jobs.enqueue(skipPendingJob(campaign.id, 'cancelled')));
  }
}
