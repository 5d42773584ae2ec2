import type { RecipientStatus } from '@dinnerbell/domain';
import type { Tx } from '../database/transaction.js';
import { containsPattern } from './contains-pattern.js';
import { errorText } from './error-text.js';
import type { RecipientView } from './wire/recipient-view.js';

export interface WantedRecipients {
  campaignId: string;
  afterId?: string | undefined;
  limit: number;
  status?: readonly RecipientStatus[] | undefined;
  /** Part of a field's value, or digits of the number. */
  q?: string | undefined;
}

interface Row {
  id: string;
  phone: string;
  fields: Record<string, string>;
  status: RecipientStatus;
  segments: number | null;
  credits: number | null;
  sent_at: Date | null;
  delivered_at: Date | null;
  clicked_at: Date | null;
  accepted_at: Date | null;
  gateway_account_id: string | null;
  error_code: string | null;
  skip_reason: string | null;
}

/** As people write numbers: digits, and what they put between them. */
const NUMBER_LIKE = /^[\d\s+().-]+$/;
const ZERO_ID = '00000000-0000-0000-0000-000000000000';
/** Statuses in which a text has not been paid for but still may be. */
const OPEN: readonly RecipientStatus[] = ['Pending', 'Sending', 'Unknown'];

/** The next recipients of a campaign by id, that is in the order they were added. */
export async function readRecipients(
  tx: Tx,
  { campaignId, afterId = ZERO_ID, limit, status, q }: WantedRecipients,
  vendors: ReadonlyMap<string, string>,
): Promise<RecipientView[]> {
  const digits = q && NUMBER_LIKE.test(q) ? q.replace(/\D/g, '') : '';
  const rows = await tx.query<Row>(
    `SELECT id, phone, fields, status, segments, credits, sent_at, delivered_at, clicked_at, accepted_at, gateway_account_id,
       error_code, skip_reason
     FROM recipients
     WHERE campaign_id = $1 AND id > $2 AND ($3::text[] IS NULL OR status = ANY ($3))
       AND ($4::text IS NULL OR phone LIKE $5 OR EXISTS (SELECT 1 FROM jsonb_each_text(fields) f WHERE f.value ILIKE $4))
     ORDER BY id LIMIT $6`,
    [campaignId, afterId, status ?? null, q ? containsPattern(q) : null, digits ? `%${digits}%` : null, limit],
  );
  return rows.map((row) => view(row, vendors));
}

function view(row: Row, vendors: ReadonlyMap<string, string>): RecipientView {
  const gateway = row.gateway_account_id === null ? null : (vendors.get(row.gateway_account_id) ?? null);
  return {
    id: row.id,
    phone: row.phone,
    fields: row.fields,
    status: row.status,
    segments: row.segments,
    credits: row.accepted_at !== null || OPEN.includes(row.status) ? row.credits : 0,
    sentAt: row.sent_at?.toISOString() ?? null,
    deliveredAt: row.delivered_at?.toISOString() ?? null,
    clickedAt: row.clicked_at?.toISOString() ?? null,
    gateway,
    errorCode: row.error_code,
    errorText: errorText(row.error_code, gateway),
    skipReason: row.skip_reason,
  };
}
