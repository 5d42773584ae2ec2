/** Beside the road: any campaign → a new Draft with the same text and the same guests, but for those who opted out since. */
import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import type { Campaign } from './campaign.entity.js';
import { EstimateCampaign } from './estimate-campaign.js';
import { findCampaign } from './find-campaign.js';
import { HouseRules } from './house-rules.js';
import { insertCampaign } from './insert-campaign.js';
import { showCampaign } from './show-campaign.js';
import type { CampaignView } from './wire/campaign-view.js';

const LONGEST_NAME = 255;
const SUFFIX = ' (copy)';

@Injectable()
export class DuplicateCampaign {
  constructor(
    private readonly database: Database,
    private readonly houseRules: HouseRules,
    private readonly estimateCampaign: EstimateCampaign,
  ) {}

  /** Neither time nor end of the offer is taken over: they were meant for the original. */
  run(ctx: Context, id: string): Promise<CampaignView> {
    return this.database.transaction(ctx, async (tx) => {
      const original = await findCampaign(tx, id);
      const { merchantId, message, timezone, senderId } = original;
      const name = original.name.slice(0, LONGEST_NAME - SUFFIX.length) + SUFFIX;
      const copy = await insertCampaign(tx, { merchantId, kind: 'campaign', name, message, timezone, senderId });
      await copyRecipients(tx, original, copy);
      await this.estimateCampaign.refresh(tx, copy, await this.houseRules.of(tx, merchantId));
      return showCampaign(tx, copy.id);
    });
  }
}

/** Ids in the order of the originals', so that the first guest stays the first. */
async function copyRecipients(tx: Tx, from: Campaign, to: Campaign): Promise<void> {
  await tx.query(
    `WITH copied AS (
       INSERT INTO recipients (campaign_id, id, merchant_id, phone, fields, contact_id)
       SELECT $2, uuidv7(), merchant_id, phone, fields, contact_id FROM (
         SELECT * FROM recipients r WHERE campaign_id = $1
           AND NOT EXISTS (SELECT 1 FROM opt_outs o WHERE o.merchant_id = r.merchant_id AND o.phone = r.phone)
         ORDER BY id) original
       RETURNING 1)
     UPDATE campaign_tallies SET pending = (SELECT count(*) FROM copied) WHERE campaign_id = $2`,
    [from.id, to.id],
  );
}
