import { randomUUID } from 'node:crypto';
import type { Answer } from '../faults/act-out.js';
import { sidOf, uuidOf } from '../store/id-at-vendor.js';
import type { MessageStore, StoredMessage } from '../store/message-store.js';
import { refusal } from './refusals.js';
import { bare, vonageErrorCode, vonageStatus } from './vonage-words.js';

const DAY_MS = 86_400_000;

/** Records of the Reports API: one message by its id, or all of at most a day. */
export function listRecords(store: MessageStore, apiKey: string, query: URLSearchParams, self: string): Answer {
  if (query.get('account_id') !== apiKey)
    return refusal('forbidden', 'User not authorized to query the requested data');
  if (query.get('product') !== 'MESSAGES') return refusal('1150', 'product: MESSAGES is all there is here');
  if (query.get('direction') !== 'outbound') return refusal('1150', 'direction: must be outbound');
  const messages = select(store, query);
  if (!messages) return refusal('1150', 'date_start, date_end: must be at most a day apart, and stand without id');
  const records = messages.filter((message) => message.part.vendor === 'vonage' && message.accountSid === apiKey);
  const body = {
    _links: { self: { href: self } },
    request_id: randomUUID(),
    request_status: 'SUCCESS',
    received_at: wholeSeconds(Date.now()),
    price: 0,
    currency: 'EUR',
    account_id: apiKey,
    product: 'MESSAGES',
    direction: 'outbound',
    include_message: false,
    items_count: records.length,
    records: records.map(renderRecord),
  };
  return { status: 200, body: JSON.stringify(body) };
}

function select(store: MessageStore, query: URLSearchParams): StoredMessage[] | undefined {
  const id = query.get('id');
  const [start, end] = ['date_start', 'date_end'].map((name) => query.get(name));
  if (id !== null) {
    if (start || end) return undefined;
    const index = store.indexOf(sidOf(id));
    return index === undefined ? [] : [store.get(index)];
  }
  const [from, to] = [Date.parse(start ?? ''), Date.parse(end ?? '')];
  if (Number.isNaN(from) || Number.isNaN(to) || to < from || to - from > DAY_MS) return undefined;
  const messages: StoredMessage[] = [];
  for (let index = store.firstSince(from); index < store.length && store.acceptedAtOf(index) <= to; index++) {
    messages.push(store.get(index));
  }
  return messages;
}

function renderRecord(message: StoredMessage): Record<string, unknown> {
  return {
    account_id: message.accountSid,
    message_id: uuidOf(message.sid),
    ...(message.part.reference !== null && { client_ref: message.part.reference }),
    direction: 'outbound',
    from: bare(message.from),
    to: bare(message.to),
    provider: 'sms',
    country: 'US',
    country_name: 'United States',
    date_received: wholeSeconds(message.acceptedAt),
    date_finalized: wholeSeconds(message.updatedAt),
    latency: message.updatedAt - message.acceptedAt,
    status: vonageStatus(message.status),
    error_code: message.errorCode === null ? '' : vonageErrorCode(message.errorCode),
    total_price: 0.0333,
    currency: 'EUR',
  };
}

function wholeSeconds(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}+0000`;
}
