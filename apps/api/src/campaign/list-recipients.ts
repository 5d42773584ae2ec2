import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { idOf, type Page, parsePage, toPage } from '../http/pagination.js';
import { findCampaign } from './find-campaign.js';
import { gatewayVendors } from './gateway-vendors.js';
import { readRecipients } from './read-recipients.js';
import type { ListRecipientsQuery } from './wire/list-query.js';
import type { RecipientView } from './wire/recipient-view.js';

/** Who gets a campaign and what became of each, in the order they were added. */
@Injectable()
export class ListRecipients {
  constructor(private readonly database: Database) {}

  run(ctx: Context, campaignId: string, query: ListRecipientsQuery): Promise<Page<RecipientView>> {
    const { limit, after } = parsePage(query);
    const afterId = idOf(after);
    return this.database.transaction(ctx, async (tx) => {
      await findCampaign(tx, campaignId);
      const { status, q } = query;
      const wanted = { campaignId, afterId, limit: limit + 1, status, q };
      const rows = await readRecipients(tx, wanted, await gatewayVendors(tx));
      return toPage(
        rows,
        limit,
        ({ id }) => ({ id }),
        (row) => row,
      );
    });
  }
}
