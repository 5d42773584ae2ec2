/** Step ⑤ launch: Scheduled → Sending when due, and its lanes are queued; too late or without a gateway → Failed. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Holds } from '../billing/holds.js';
import { ENV, type Env } from '../config/env.js';
import { systemContext } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import type { JobPayloads } from '../jobs/catalogue.js';
import { Handles } from '../jobs/handles.js';
import { Jobs } from '../jobs/jobs.js';
import { PlanLanes } from '../sms/plan-lanes.js';
import { moveCampaign } from './move-campaign.js';
import { skipPendingJob } from './skip-pending-job.js';
import { tellMerchant } from './tell-merchant.js';

@Injectable()
@Handles('campaign.launch')
export class LaunchCampaign {
  private readonly log = new Logger(LaunchCampaign.name);

  constructor(
    private readonly database: Database,
    private readonly holds: Holds,
    private readonly planLanes: PlanLanes,
    private readonly jobs: Jobs,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Safe to run too early, twice and at the same time: whoever comes second finds nothing due. */
  async handle({ campaignId }: JobPayloads['campaign.launch']): Promise<void> {
    await this.database.transaction(systemContext('worker:launch'), async (tx) => {
      const due = await lockDue(tx, campaignId, this.env.missedAfterMinutes);
      if (!due) return;
      if (due.missed) return this.fail(tx, campaignId, 'missed');
      await moveCampaign(tx, campaignId, 'Sending', { startedAt: () => 'now()' }, ['Scheduled']);
      const lanes = await this.planLanes.run(tx, campaignId);
      if (lanes.length === 0) return this.fail(tx, campaignId, 'no_gateway');
      tx.afterCommit(() => this.jobs.enqueue(...lanes));
    });
  }

  private async fail(tx: Tx, campaignId: string, failureReason: 'missed' | 'no_gateway'): Promise<void> {
    await moveCampaign(tx, campaignId, 'Failed', { failureReason, finishedAt: () => 'now()' });
    await this.holds.release(tx, campaignId);
    await tellMerchant(tx, campaignId, 'campaign_failed');
    this.log.warn(`campaign ${campaignId} failed: ${failureReason}`);
    tx.afterCommit(() => this.jobs.enqueue(skipPendingJob(campaignId, failureReason)));
  }
}

/** By the database's clock, so never early; a campaign due for longer than the grace has been missed. */
async function lockDue(tx: Tx, id: string, graceMinutes: number): Promise<{ missed: boolean } | undefined> {
  const [due] = await tx.query<{ missed: boolean }>(
    `SELECT scheduled_at < now() - make_interval(secs => $2) AS missed FROM campaigns
     WHERE id = $1 AND status = 'Scheduled' AND scheduled_at <= now() FOR UPDATE`,
    [id, graceMinutes * 60],
  );
  return due;
}
