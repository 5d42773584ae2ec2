/** Beside the road: Sending → Paused at the merchant's wish; no wave is claimed from this commit on. */
import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { lockCampaign } from './find-campaign.js';
import { moveCampaign } from './move-campaign.js';
import { showCampaign } from './show-campaign.js';
import { wrongState } from './wrong-state.js';
import type { CampaignView } from './wire/campaign-view.js';

@Injectable()
export class PauseCampaign {
  constructor(private readonly database: Database) {}

  /** One that is paused already stays as it is; 409 for any other that is not Sending. */
  run(ctx: Context, id: string): Promise<CampaignView> {
    return this.database.transaction(ctx, async (tx) => {
      const campaign = await lockCampaign(tx, id);
      if (campaign.status !== 'Paused' && !(await moveCampaign(tx, id, 'Paused', { pauseReason: 'merchant' }))) {
        throw wrongState(campaign, 'paused');
      }
      return showCampaign(tx, id);
    });
  }
}
