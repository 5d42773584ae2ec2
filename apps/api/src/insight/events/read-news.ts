import type { ReplyKind } from '@dinnerbell/domain';
import type { Tx } from '../../database/transaction.js';
import { type CampaignState, viewCampaignEvent } from './campaign-event.js';
import type { BalanceEvent, CampaignEvent, InboxEvent } from './event.views.js';

/** Something a merchant's readers are told. */
export type Told =
  | { event: 'campaign'; data: CampaignEvent }
  | { event: 'balance'; data: BalanceEvent }
  | { event: 'inbox'; data: InboxEvent };

/** What was seen in one look. */
export interface News {
  told: Map<string, Told[]>;
  /** Token versions of the merchants that are there. */
  versions: ReadonlyMap<string, number>;
  /** Of the keys and sessions asked for, those that open nothing any more. */
  over: ReadonlySet<string>;
  /** Where the next look begins: the oldest transaction that was not over. */
  next: string;
}

export interface Listeners {
  merchantIds: string[];
  keyIds: string[];
  sessionIds: string[];
}

type Row = { merchantId: string; id: string } & (
  | { kind: 'next' }
  | { kind: 'campaign'; data: CampaignState }
  | { kind: 'merchant'; data: BalanceEvent & { version: number } }
  | { kind: 'inbox'; data: { campaignId: string | null; kind: ReplyKind; receivedAt: string } }
  | { kind: 'right' }
);

/** A transaction's number below which all are over, and one that none has reached: changes lie between the former of last time and the latter. */
const BOUNDS = 'pg_snapshot_xmin(pg_current_snapshot())::text::bigint';
const CHANGED = `merchant_id = ANY ($1::uuid[]) AND changed_in >= $2::bigint
  AND changed_in < (SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint)`;

/** A campaign and its counts, for `viewCampaignEvent`. */
const STATE = `jsonb_build_object('status', c.status, 'version', c.version, 'pauseReason', c.pause_reason,
  'pending', t.pending, 'sending', t.sending, 'sent', t.sent, 'delivered', t.delivered, 'failed', t.failed, 'unknown', t.unknown,
  'skipped', t.skipped, 'clicked', t.clicked)`;

const NEWS = `
SELECT 'next' AS kind, NULL::uuid AS "merchantId", ${BOUNDS}::text AS id, NULL::jsonb AS data
UNION ALL
SELECT 'merchant', id, id::text, jsonb_build_object('smsCredits', sms_credits, 'smsCreditsHeld', sms_credits_held, 'version', token_version)
FROM merchants WHERE id = ANY ($1::uuid[])
UNION ALL
SELECT 'campaign', c.merchant_id, c.id::text, ${STATE}
FROM (SELECT id FROM campaigns WHERE ${CHANGED} UNION SELECT campaign_id FROM campaign_tallies WHERE ${CHANGED}) changed
JOIN campaigns c ON c.id = changed.id JOIN campaign_tallies t ON t.campaign_id = c.id
UNION ALL
SELECT 'inbox', merchant_id, id::text, jsonb_build_object('campaignId', campaign_id, 'kind', kind, 'receivedAt', received_at)
FROM inbound_messages WHERE ${CHANGED}
UNION ALL
SELECT 'right', merchant_id, id::text, NULL FROM api_keys
WHERE id = ANY ($3::uuid[]) AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())
UNION ALL
SELECT 'right', merchant_id, id::text, NULL FROM sessions WHERE id = ANY ($4::uuid[]) AND ended_at IS NULL`;

/** What changed since a look before (of none, nothing has): one statement for all who listen, by index, and no row is counted. */
export async function readNews(tx: Tx, listeners: Listeners, since: string | null): Promise<News> {
  const { merchantIds, keyIds, sessionIds } = listeners;
  const rows = await tx.query<Row>(NEWS, [merchantIds, since, keyIds, sessionIds]);
  const over = new Set([...keyIds, ...sessionIds]);
  const news = { told: new Map<string, Told[]>(), versions: new Map<string, number>(), over };
  let next = '';
  for (const row of rows) {
    if (row.kind === 'next') next = row.id;
    else if (row.kind === 'right') over.delete(row.id);
    else {
      if (row.kind === 'merchant') news.versions.set(row.id, row.data.version);
      const told = news.told.get(row.merchantId);
      if (told) told.push(tell(row));
      else news.told.set(row.merchantId, [tell(row)]);
    }
  }
  return { ...news, next };
}

function tell(row: Extract<Row, { data: object }>): Told {
  if (row.kind === 'campaign') return { event: 'campaign', data: viewCampaignEvent(row.id, row.data) };
  if (row.kind === 'inbox') {
    return {
      event: 'inbox',
      data: { id: row.id, ...row.data, receivedAt: new Date(row.data.receivedAt).toISOString() },
    };
  }
  const { smsCredits, smsCreditsHeld } = row.data;
  return { event: 'balance', data: { smsCredits, smsCreditsHeld } };
}

const LIVE_AT_MOST = 100;

const LIVE = `
SELECT c.id, ${STATE} AS data FROM campaigns c JOIN campaign_tallies t ON t.campaign_id = c.id
WHERE c.merchant_id = $1 AND c.status IN ('Scheduled', 'Sending', 'Paused')
ORDER BY c.scheduled_at LIMIT ${LIVE_AT_MOST}`;

/** What is live at this moment: campaigns that are scheduled, being sent or paused. */
export async function readLive(tx: Tx, merchantId: string): Promise<Told[]> {
  const rows = await tx.query<{ id: string; data: CampaignState }>(LIVE, [merchantId]);
  return rows.map(({ id, data }) => ({ event: 'campaign', data: viewCampaignEvent(id, data) }));
}
