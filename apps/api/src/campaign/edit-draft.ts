/** Beside the road: an edit of a Draft; with a time it goes straight on to Scheduled (② ③ ④) in the same transaction. */
import { Injectable } from '@nestjs/common';
import { EmptyDraft } from '../audience/empty-draft.js';
import type { Tx } from '../database/transaction.js';
import { applyEdit, editedColumns } from './apply-edit.js';
import type { Campaign } from './campaign.entity.js';
import { EstimateCampaign } from './estimate-campaign.js';
import { FillDraft } from './fill-draft.js';
import { HouseRules } from './house-rules.js';
import { editCampaign } from './move-campaign.js';
import { ScheduleCampaign } from './schedule-campaign.js';
import { wrongState } from './wrong-state.js';
import type { EditCampaignBody } from './wire/edit-campaign-body.js';

@Injectable()
export class EditDraft {
  constructor(
    private readonly houseRules: HouseRules,
    private readonly emptyDraft: EmptyDraft,
    private readonly fillDraft: FillDraft,
    private readonly estimateCampaign: EstimateCampaign,
    private readonly scheduleCampaign: ScheduleCampaign,
  ) {}

  async run(tx: Tx, before: Campaign, body: EditCampaignBody): Promise<void> {
    const rules = await this.houseRules.of(tx, before.merchantId);
    const { campaign, scheduledAt } = applyEdit(before, body);
    const estimate = stillGood(before, campaign, body) ? { ...before.estimate, version: campaign.version } : null;
    if (body.recipients) await this.emptyDraft.run(tx, before.id);
    if (!(await editCampaign(tx, before.id, { ...editedColumns(campaign), estimate }, ['Draft']))) {
      throw wrongState(before, 'edited');
    }
    const draft = await this.fillDraft.run(tx, campaign, rules, body.recipients ?? []);
    if (scheduledAt) await this.scheduleCampaign.place(tx, draft, rules, { at: scheduledAt, version: draft.version });
    else await this.estimateCampaign.refresh(tx, draft, rules);
  }
}

/** Neither text nor recipients change, so what was counted is still true. */
function stillGood(
  before: Campaign,
  after: Campaign,
  body: EditCampaignBody,
): before is Campaign & { estimate: NonNullable<Campaign['estimate']> } {
  return !body.recipients && after.message === before.message && before.estimate?.version === before.version;
}
