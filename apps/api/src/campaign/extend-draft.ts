/** Beside the road: more recipients for a Draft; the good ones are kept, the others are named. */
import { Injectable } from '@nestjs/common';
import { AddRecipients } from '../audience/add-recipients.js';
import type { Context } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { EstimateCampaign } from './estimate-campaign.js';
import { lockCampaign } from './find-campaign.js';
import { HouseRules } from './house-rules.js';
import type { OfferedRecipientBody, RecipientsBody } from './wire/recipients-body.js';
import type { AddedRecipientsView } from './wire/recipients-view.js';

@Injectable()
export class ExtendDraft {
  constructor(
    private readonly database: Database,
    private readonly houseRules: HouseRules,
    private readonly addRecipients: AddRecipients,
    private readonly estimateCampaign: EstimateCampaign,
  ) {}

  /** 409 `not_draft` or `import_running`. */
  run(ctx: Context, campaignId: string, { recipients }: RecipientsBody): Promise<AddedRecipientsView> {
    return this.database.transaction(ctx, async (tx) => {
      const { merchantId } = await lockCampaign(tx, campaignId);
      const rules = await this.houseRules.of(tx, merchantId);
      const { country } = rules;
      const offered = recipients.map(asWritten);
      const added = await this.addRecipients.run(tx, { campaignId, merchantId, country, recipients: offered });
      if (added.accepted > 0) await this.estimateCampaign.refresh(tx, await lockCampaign(tx, campaignId), rules);
      return { rows: recipients.length, ...added };
    });
  }
}

/** A number that lost its quotes is still one; whatever else is no text is no number. The fields are checked where they are stored. */
function asWritten({ phone, fields }: OfferedRecipientBody): { phone: string; fields?: Record<string, string> } {
  const text = typeof phone === 'string' || typeof phone === 'number' ? String(phone) : '';
  return { phone: text, ...(fields === undefined ? {} : { fields: fields as Record<string, string> }) };
}
