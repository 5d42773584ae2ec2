import type { ReplyKind } from '@dinnerbell/domain';
import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { idOf, type Page, parsePage, toPage } from '../http/pagination.js';
import type { InboundQuery, InboundView } from './inbox.view.js';

interface Row {
  id: string;
  phone: string;
  to: string;
  text: string;
  kind: ReplyKind;
  campaignId: string | null;
  campaignName: string | null;
  receivedAt: Date;
}

/** What guests wrote to a merchant, newest first. */
@Injectable()
export class ReadInbox {
  constructor(private readonly database: Database) {}

  async run(ctx: Context, query: InboundQuery): Promise<Page<InboundView>> {
    const { limit, after } = parsePage(query);
    const rows = await this.database.transaction(ctx, (tx) =>
      tx.query<Row>(
        `SELECT i.id, i.from_phone AS phone, i.to_sender AS "to", i.body AS text, i.kind, i.campaign_id AS "campaignId",
           c.name AS "campaignName", i.received_at AS "receivedAt"
         FROM inbound_messages i LEFT JOIN campaigns c ON c.id = i.campaign_id
         WHERE i.merchant_id = $1 AND ($2::uuid IS NULL OR i.id < $2)
           AND ($4::uuid IS NULL OR i.campaign_id = $4) AND ($5::text IS NULL OR i.kind = $5)
         ORDER BY i.id DESC LIMIT $3`,
        [ctx.merchantId, idOf(after) ?? null, limit + 1, query.campaignId ?? null, query.kind ?? null],
      ),
    );
    return toPage(
      rows,
      limit,
      ({ id }) => ({ id }),
      (row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }),
    );
  }
}
