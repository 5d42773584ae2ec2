/** Beside the road: a merchant's edit. Draft and Scheduled: everything (recipients in a Draft only); Paused: name and end of the offer. */
import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { staleVersion } from '../http/etag.js';
import { Problem } from '../http/problem.js';
import { applyEdit, editedColumns } from './apply-edit.js';
import type { Campaign } from './campaign.entity.js';
import { checkOfferEnd } from './check-campaign.js';
import { EditDraft } from './edit-draft.js';
import { EditScheduled } from './edit-scheduled.js';
import { lockCampaign } from './find-campaign.js';
import { editCampaign } from './move-campaign.js';
import { refuseAudience } from './refuse-audience.js';
import { showCampaign } from './show-campaign.js';
import { wrongState } from './wrong-state.js';
import type { CampaignView } from './wire/campaign-view.js';
import type { EditCampaignBody } from './wire/edit-campaign-body.js';

const WHILE_PAUSED: readonly string[] = ['name', 'offerEndsAt'];

@Injectable()
export class EditCampaign {
  constructor(
    private readonly database: Database,
    private readonly editDraft: EditDraft,
    private readonly editScheduled: EditScheduled,
  ) {}

  /** 412 when the campaign is no longer at `ifVersion`; 409 when its status does not allow this edit. */
  run(ctx: Context, id: string, body: EditCampaignBody, ifVersion?: number): Promise<CampaignView> {
    return this.database.transaction(ctx, async (tx) => {
      const campaign = await lockCampaign(tx, id);
      if (ifVersion !== undefined && campaign.version !== ifVersion) throw staleVersion();
      refuseAudience(body);
      if (Object.values(body).some((value) => value !== undefined)) await this.edit(tx, campaign, body);
      return showCampaign(tx, id);
    });
  }

  private edit(tx: Tx, campaign: Campaign, body: EditCampaignBody): Promise<void> {
    if (campaign.status === 'Draft') return this.editDraft.run(tx, campaign, body);
    if (body.recipients !== undefined) {
      throw new Problem(409, 'not_draft', `Recipients change only in a draft; this campaign is ${campaign.status}.`);
    }
    if (campaign.status === 'Scheduled') return this.editScheduled.run(tx, campaign, body);
    return editPaused(tx, campaign, body);
  }
}

async function editPaused(tx: Tx, campaign: Campaign, body: EditCampaignBody): Promise<void> {
  const named = Object.entries(body).filter(([, value]) => value !== undefined);
  if (campaign.status !== 'Paused' || named.some(([name]) => !WHILE_PAUSED.includes(name))) {
    throw wrongState(campaign, campaign.status === 'Paused' ? 'edited but for name and offerEndsAt' : 'edited');
  }
  const { campaign: edited } = applyEdit(campaign, body);
  if (campaign.scheduledAt) checkOfferEnd(campaign.scheduledAt, edited.offerEndsAt);
  if (!(await editCampaign(tx, campaign.id, editedColumns(edited), ['Paused']))) throw wrongState(campaign, 'edited');
}
