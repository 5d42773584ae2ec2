import type { MessageStore, StoredMessage } from '../store/message-store.js';

export interface AcceptedMessage {
  id: string;
  vendor: 'twilio';
  to: string;
  from: string;
  body: string;
  /** The `m` of the status URL; null where the sender gave none. */
  reference: string | null;
  acceptedAt: string;
  status: string;
}

export interface AcceptedQuery {
  to?: string;
  /** Of the `c` of the status URL. */
  campaign?: string;
  /** Index to start from. */
  from: number;
  limit: number;
}

/** A page of what was accepted, in the order of acceptance. */
export function listAccepted(
  store: MessageStore,
  query: AcceptedQuery,
): { items: AcceptedMessage[]; nextCursor: string | null } {
  const items: AcceptedMessage[] = [];
  for (const index of oldestFirst(store, query.to, query.from)) {
    const message = store.get(index);
    const link = new URLSearchParams(message.statusUrl.split('?', 2)[1]);
    if (query.campaign !== undefined && link.get('c') !== query.campaign) continue;
    if (items.length === query.limit) return { items, nextCursor: String(index) };
    items.push(toAccepted(message, link.get('m')));
  }
  return { items, nextCursor: null };
}

function* oldestFirst(store: MessageStore, to: string | undefined, from: number): Generator<number> {
  if (to === undefined) {
    for (let index = from; index < store.length; index++) yield index;
    return;
  }
  const newestFirst: number[] = [];
  for (let index = store.phones.get(to) ?? -1; index >= from; index = store.previousOf(index)) newestFirst.push(index);
  yield* newestFirst.reverse();
}

function toAccepted(message: StoredMessage, reference: string | null): AcceptedMessage {
  const { sid, to, from, body, acceptedAt, status } = message;
  return {
    id: sid,
    vendor: 'twilio',
    to,
    from,
    body,
    reference,
    acceptedAt: new Date(acceptedAt).toISOString(),
    status,
  };
}
