import { idAtVendor } from '../store/id-at-vendor.js';
import type { MessageStore, StoredMessage, Vendor } from '../store/message-store.js';

export interface AcceptedMessage {
  id: string;
  vendor: Vendor;
  to: string;
  from: string;
  body: string;
  /** The sender's own id: `m` of the status URL, `client_ref`, `CRQID`; null where it gave none. */
  reference: string | null;
  acceptedAt: string;
  status: string;
}

export interface AcceptedQuery {
  to?: string;
  vendor?: Vendor;
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
    if (query.vendor !== undefined && message.part.vendor !== query.vendor) continue;
    if (query.campaign !== undefined && link.get('c') !== query.campaign) continue;
    if (items.length === query.limit) return { items, nextCursor: String(index) };
    items.push(toAccepted(message, message.part.reference ?? link.get('m')));
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
  const { part, to, from, body, acceptedAt, status } = message;
  return {
    id: idAtVendor(message),
    vendor: part.vendor,
    to,
    from,
    body,
    reference,
    acceptedAt: new Date(acceptedAt).toISOString(),
    status,
  };
}
