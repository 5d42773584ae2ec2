/** Beside the road: an edit of a Scheduled campaign, its hold recomputed with it; `scheduledAt: null` makes it a Draft again. */
import { Injectable } from '@nestjs/common';
import { Holds } from '../billing/holds.js';
import type { Tx } from '../database/transaction.js';
import { Jobs } from '../jobs/jobs.js';
import { applyEdit, editedColumns } from './apply-edit.js';
import type { Campaign } from './campaign.entity.js';
import { checkCampaign } from './check-campaign.js';
import { databaseNow } from './database-now.js';
import { EstimateCampaign } from './estimate-campaign.js';
import { HoldCredits } from './hold-credits.js';
import { HouseRules } from './house-rules.js';
import { launchJob } from './launch-job.js';
import { type CampaignChanges, editCampaign, moveCampaign } from './move-campaign.js';
import { wrongState } from './wrong-state.js';
import type { EditCampaignBody } from './wire/edit-campaign-body.js';

@Injectable()
export class EditScheduled {
  constructor(
    private readonly houseRules: HouseRules,
    private readonly estimateCampaign: EstimateCampaign,
    private readonly holdCredits: HoldCredits,
    private readonly holds: Holds,
    private readonly jobs: Jobs,
  ) {}

  async run(tx: Tx, before: Campaign, body: EditCampaignBody): Promise<void> {
    const { campaign, scheduledAt } = applyEdit(before, body);
    if (scheduledAt === null) return this.unschedule(tx, before, campaign);
    const promise = await this.promise(tx, before, campaign);
    const now = await databaseNow(tx);
    const at = scheduledAt ?? before.scheduledAt ?? now;
    // A campaign that keeps its time may be due already; only a new time must lie ahead.
    checkCampaign({
      now: scheduledAt ? now : at,
      scheduledAt: at,
      offerEndsAt: campaign.offerEndsAt,
      estimate: promise.estimate,
    });
    await this.holdCredits.run(tx, campaign, promise.estimate);
    const changes = { ...editedColumns(campaign), ...promise, scheduledAt: at };
    if (!(await editCampaign(tx, before.id, changes, ['Scheduled']))) throw wrongState(before, 'edited');
    if (scheduledAt) tx.afterCommit(() => this.jobs.enqueue(launchJob(before.id, at)));
  }

  /** What was promised at scheduling, or, when text or sender change, a new promise by the rules of today. */
  private async promise(tx: Tx, before: Campaign, campaign: Campaign) {
    const { estimate, frame } = before;
    const same = campaign.message === before.message && campaign.senderId === before.senderId;
    if (same && estimate && frame) return { estimate: { ...estimate, version: campaign.version }, frame };
    const rules = await this.houseRules.of(tx, campaign.merchantId);
    return {
      estimate: await this.estimateCampaign.count(tx, campaign, rules),
      frame: { ...rules.frame, senderId: campaign.senderId ?? rules.frame.senderId },
    };
  }

  private async unschedule(tx: Tx, before: Campaign, campaign: Campaign): Promise<void> {
    await this.holds.release(tx, before.id);
    const changes: CampaignChanges = { ...editedColumns(campaign), scheduledAt: null, frame: null, estimate: null };
    if (!(await moveCampaign(tx, before.id, 'Draft', changes))) throw wrongState(before, 'edited');
    const rules = await this.houseRules.of(tx, before.merchantId);
    await this.estimateCampaign.refresh(tx, { ...campaign, estimate: null, frame: null }, rules);
  }
}
