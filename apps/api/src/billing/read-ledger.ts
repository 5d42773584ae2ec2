import { Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { idOf, type Page, type PageQuery, parsePage, toPage } from '../http/pagination.js';
import type { LedgerEntryView } from './billing.views.js';

interface Row extends Omit<LedgerEntryView, 'createdAt'> {
  createdAt: Date;
}

/** A campaign's many `consume` entries stand as one, dated and balanced as the last of them; its hold knows their sum. */
const LEDGER = `
SELECT l.id, l.kind,
  CASE WHEN l.kind = 'consume' THEN h.consumed ELSE l.credits END AS credits,
  l.free_delta AS "freeDelta",
  CASE WHEN l.kind = 'consume' THEN -h.consumed ELSE l.held_delta END AS "heldDelta",
  l.free_after AS "freeAfter", l.held_after AS "heldAfter",
  l.campaign_id AS "campaignId", c.name AS "campaignName", l.reason, l.created_at AS "createdAt"
FROM ledger_entries l
LEFT JOIN holds h ON h.campaign_id = l.campaign_id
LEFT JOIN campaigns c ON c.id = l.campaign_id
WHERE l.merchant_id = $1 AND ($2::uuid IS NULL OR l.id < $2::uuid)
  AND (l.kind <> 'consume' OR NOT EXISTS (
    SELECT 1 FROM ledger_entries later
    WHERE later.campaign_id = l.campaign_id AND later.kind = 'consume' AND later.id > l.id))
ORDER BY l.id DESC LIMIT $3`;

/** Every credit movement of a merchant, newest first, with running balances. */
@Injectable()
export class ReadLedger {
  constructor(private readonly database: Database) {}

  async run(ctx: Context, query: PageQuery): Promise<Page<LedgerEntryView>> {
    const { limit, after } = parsePage(query);
    const rows = await this.database.transaction(ctx, (tx) =>
      tx.query<Row>(LEDGER, [ctx.merchantId, idOf(after) ?? null, limit + 1]),
    );
    return toPage(
      rows,
      limit,
      (row) => ({ id: row.id }),
      (row) => ({ ...row, createdAt: row.createdAt.toISOString() }),
    );
  }
}
