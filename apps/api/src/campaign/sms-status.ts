import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Database } from '../database/transaction.js';
import type { PageQuery } from '../http/pagination.js';
import { ListRecipients } from './list-recipients.js';
import { showCampaign } from './show-campaign.js';
import type { SmsStatusView } from './wire/sms-view.js';

/** What became of the texts of one call. */
@Injectable()
export class SmsStatus {
  constructor(
    private readonly database: Database,
    private readonly listRecipients: ListRecipients,
  ) {}

  async run(ctx: Context, campaignId: string, query: PageQuery): Promise<SmsStatusView> {
    const { status, counts } = await this.database.transaction(ctx, (tx) => showCampaign(tx, campaignId));
    const { items, nextCursor } = await this.listRecipients.run(ctx, campaignId, query);
    return { campaignId, status, counts, recipients: items, nextCursor };
  }
}
