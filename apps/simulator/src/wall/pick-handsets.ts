import type { Replies, Reply } from '../inbound/replies.js';
import type { MessageStore, StoredMessage } from '../store/message-store.js';

export interface Handset {
  phone: string;
  /** The last few, oldest first. */
  texts: StoredMessage[];
  /** What was written here last, oldest first. */
  replies: readonly Reply[];
  /** The sender that wrote last, where it can be answered. */
  answers: string | undefined;
  /** Earlier ones that are not shown. */
  earlier: number;
}

const HANDSETS = 48;
const TEXTS = 3;
/** How far back the wall looks: a page that refreshes itself must stay cheap beside a million texts. */
const LOOK_BACK = 5_000;

/** The phones that rang last, newest first; with digits to search for, those whose number holds them. */
export function pickHandsets(store: MessageStore, replies: Replies, search: string): Handset[] {
  const digits = search.replaceAll(/\D/g, '');
  return [...(digits ? phonesWith(store, digits) : latestPhones(store))].map((phone) =>
    readHandset(store, replies, phone),
  );
}

function latestPhones(store: MessageStore): Set<string> {
  const phones = new Set<string>();
  const end = Math.max(store.length - LOOK_BACK, 0);
  for (let index = store.length - 1; index >= end && phones.size < HANDSETS; index--) phones.add(store.get(index).to);
  return phones;
}

function phonesWith(store: MessageStore, digits: string): Set<string> {
  const phones = new Set<string>();
  for (const phone of store.phones.keys()) {
    if (phone.includes(digits)) phones.add(phone);
    if (phones.size === HANDSETS) break;
  }
  return phones;
}

function readHandset(store: MessageStore, replies: Replies, phone: string): Handset {
  const texts: StoredMessage[] = [];
  let earlier = 0;
  for (let index = store.phones.get(phone) ?? -1; index !== -1; index = store.previousOf(index)) {
    if (texts.length < TEXTS) texts.unshift(store.get(index));
    else earlier++;
  }
  const last = texts.at(-1);
  const answers = last && canBeAnswered(last) ? last.from : undefined;
  return { phone, texts, earlier, replies: replies.of(phone), answers };
}

/** Names cannot be written to, and MSG91 hears nobody. */
export function canBeAnswered({ from, part }: StoredMessage): boolean {
  return part.vendor !== 'msg91' && /^(?:\+?\d+|MG[0-9a-f]{32})$/i.test(from);
}
