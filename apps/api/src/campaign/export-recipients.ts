import { Injectable, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { csvCell } from '../audience/import/escape-formula.js';
import type { Context } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { findCampaign } from './find-campaign.js';
import { gatewayVendors } from './gateway-vendors.js';
import { readRecipients } from './read-recipients.js';
import type { ListRecipientsQuery } from './wire/list-query.js';
import type { RecipientView } from './wire/recipient-view.js';

/** Rows a round trip; the reader's pace decides when the next ones are fetched. */
const PAGE = 1000;
const COLUMNS = {
  status: (row) => row.status,
  segments: (row) => row.segments,
  credits: (row) => row.credits,
  sent_at: (row) => row.sentAt,
  delivered_at: (row) => row.deliveredAt,
  clicked_at: (row) => row.clickedAt,
  gateway: (row) => row.gateway,
  error_code: (row) => row.errorCode,
  error_text: (row) => row.errorText,
  skip_reason: (row) => row.skipReason,
} satisfies Record<string, (row: RecipientView) => string | number | null>;

/** All recipients of a campaign as CSV: number, merge fields, and what became of the text. */
@Injectable()
export class ExportRecipients {
  constructor(private readonly database: Database) {}

  /** Reads page by page in transactions of their own, so that a slow reader holds nothing. 404 before the first byte. */
  async run(ctx: Context, campaignId: string, query: ListRecipientsQuery): Promise<StreamableFile> {
    const { fields, vendors } = await this.database.transaction(ctx, async (tx) => {
      await findCampaign(tx, campaignId);
      return { fields: await fieldNames(tx, campaignId), vendors: await gatewayVendors(tx) };
    });
    const { status, q } = query;
    const { database } = this;
    async function* lines(): AsyncGenerator<string> {
      yield csvLine(['phone', ...fields.map(headerOf), ...Object.keys(COLUMNS)]);
      for (let afterId: string | undefined, more = true; more;) {
        const wanted = { campaignId, afterId, limit: PAGE, status, q };
        const rows = await database.transaction(ctx, (tx) => readRecipients(tx, wanted, vendors));
        yield rows.map((row) => lineOf(row, fields)).join('');
        afterId = rows.at(-1)?.id;
        more = rows.length === PAGE;
      }
    }
    return new StreamableFile(Readable.from(lines()), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="recipients-${campaignId}.csv"`,
    });
  }
}

function lineOf(row: RecipientView, fields: readonly string[]): string {
  const values = Object.values(COLUMNS).map((value) => value(row));
  return csvLine([row.phone, ...fields.map((name) => row.fields[name] ?? null), ...values]);
}

/** RFC 4180; null is empty. */
const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((cell) => (cell === null ? '' : csvCell(cell))).join(',')}\r\n`;

/** A merge field of the same name as a column of ours must not be taken for it. */
function headerOf(field: string): string {
  return field === 'phone' || Object.hasOwn(COLUMNS, field) ? `field_${field}` : field;
}

async function fieldNames(tx: Tx, campaignId: string): Promise<string[]> {
  const names = await tx.query<{ name: string }>(
    'SELECT DISTINCT name FROM recipients, jsonb_object_keys(fields) AS name WHERE campaign_id = $1 ORDER BY name',
    [campaignId],
  );
  return names.map(({ name }) => name);
}
