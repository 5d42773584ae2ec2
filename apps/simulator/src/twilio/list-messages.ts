import type { MessageStore, StoredMessage } from '../store/message-store.js';
import { refusal, type Refusal } from './refusals.js';
import { renderMessage } from './render-message.js';

const LARGEST_PAGE = 1000;
const DAY_MS = 86_400_000;

/**
 * Twilio's list: newest first, by To, From and DateSent (a day, or `<` and `>` an instant), in pages that
 * `next_page_uri` chains. A page token is the index below which the next page starts.
 */
export function listMessages(
  store: MessageStore,
  accountSid: string,
  query: URLSearchParams,
): { status: number; body: string } | Refusal {
  const size = Number(query.get('PageSize') ?? 50);
  const page = Number(query.get('Page') ?? 0);
  const below = Number(query.get('PageToken') ?? store.length);
  if (![size, page, below].every(Number.isInteger) || size < 1) return refusal(20404, 'page');
  const wanted: StoredMessage[] = [];
  const pageSize = Math.min(size, LARGEST_PAGE);
  const fits = filterOf(accountSid, query);
  for (const index of newestFirst(store, query.get('To'), below)) {
    const message = store.get(index);
    if (fits(message)) wanted.push(message);
    if (wanted.length > pageSize) break;
  }
  const more = wanted.length > pageSize ? wanted.pop() : undefined;
  const messages = `[${wanted.map(renderMessage).join(',')}]`;
  const start = page * pageSize;
  const uriOf = (changes: Record<string, string | undefined>): string => pageUri(accountSid, query, pageSize, changes);
  const frame = JSON.stringify({
    first_page_uri: uriOf({ Page: '0', PageToken: undefined }),
    next_page_uri: more ? uriOf({ Page: String(page + 1), PageToken: String(more.index + 1) }) : null,
    previous_page_uri: null,
    uri: uriOf({ Page: String(page) }),
    page,
    page_size: pageSize,
    start,
    end: start + Math.max(wanted.length - 1, 0),
  });
  return { status: 200, body: `${frame.slice(0, -1)},"messages":${messages}}` };
}

function* newestFirst(store: MessageStore, to: string | null, below: number): Generator<number> {
  if (to === null) {
    for (let index = Math.min(below, store.length) - 1; index >= 0; index--) yield index;
    return;
  }
  for (let index = store.phones.get(to) ?? -1; index !== -1; index = store.previousOf(index)) {
    if (index < below) yield index;
  }
}

function filterOf(accountSid: string, query: URLSearchParams): (message: StoredMessage) => boolean {
  const from = query.get('From');
  const [on, before, after] = ['DateSent', 'DateSent<', 'DateSent>'].map((name) => query.get(name));
  return (message) => {
    if (message.accountSid !== accountSid || (from !== null && message.from !== from)) return false;
    if (!on && !before && !after) return true;
    // A queued message has no date_sent, so that no filter on it finds the message.
    if (message.status === 'queued' || message.status === 'accepted') return false;
    const sent = message.updatedAt;
    if (on && !(sent >= Date.parse(on) && sent < Date.parse(on) + DAY_MS)) return false;
    if (before && !(sent <= Date.parse(before))) return false;
    return !after || sent >= Date.parse(after);
  };
}

function pageUri(
  accountSid: string,
  query: URLSearchParams,
  pageSize: number,
  changes: Record<string, string | undefined>,
): string {
  const next = new URLSearchParams(query);
  next.set('PageSize', String(pageSize));
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  return `/2010-04-01/Accounts/${accountSid}/Messages.json?${next.toString()}`;
}
