/** Step ① create: nothing → Draft; with `scheduledAt` straight on to Scheduled (② ③ ④) in the same transaction. */
import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { EstimateCampaign } from './estimate-campaign.js';
import { FillDraft } from './fill-draft.js';
import { HouseRules } from './house-rules.js';
import { insertCampaign } from './insert-campaign.js';
import { readTimes } from './read-times.js';
import { refuseAudience } from './refuse-audience.js';
import { ScheduleCampaign } from './schedule-campaign.js';
import { showCampaign } from './show-campaign.js';
import type { CampaignView } from './wire/campaign-view.js';
import type { CreateCampaignBody } from './wire/create-campaign-body.js';

@Injectable()
export class CreateCampaign {
  constructor(
    private readonly database: Database,
    private readonly houseRules: HouseRules,
    private readonly fillDraft: FillDraft,
    private readonly estimateCampaign: EstimateCampaign,
    private readonly scheduleCampaign: ScheduleCampaign,
  ) {}

  /** 400 for any bad recipient, 422 as scheduling refuses; then nothing is created. */
  run(ctx: Context, body: CreateCampaignBody): Promise<CampaignView> {
    return this.database.transaction(ctx, async (tx) => showCampaign(tx, await this.create(tx, body)));
  }

  private async create(tx: Tx, body: CreateCampaignBody): Promise<string> {
    refuseAudience(body);
    const rules = await this.houseRules.of(tx, tx.ctx.merchantId);
    const { name, message, timezone = rules.timezone, senderId = null, recipients = [] } = body;
    const { scheduledAt, offerEndsAt = null } = readTimes(body, timezone);
    const { merchantId } = rules;
    const empty = await insertCampaign(tx, {
      merchantId,
      kind: 'campaign',
      name,
      message,
      timezone,
      senderId,
      offerEndsAt,
    });
    const draft = await this.fillDraft.run(tx, empty, rules, recipients);
    if (scheduledAt) await this.scheduleCampaign.place(tx, draft, rules, { at: scheduledAt, version: draft.version });
    else await this.estimateCampaign.refresh(tx, draft, rules);
    return draft.id;
  }
}
