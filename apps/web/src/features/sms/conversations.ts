import type { Reply } from './api/inbox.js';

export interface Conversation {
  phone: string;
  /** Newest first. */
  replies: Reply[];
  /** The last word was STOP: this guest gets no more texts. */
  optedOut: boolean;
}

/** Replies by the guest who wrote them; whoever wrote last stands first. */
export function conversationsOf(replies: readonly Reply[]): Conversation[] {
  const byPhone = Map.groupBy(replies, ({ phone }) => phone);
  return [...byPhone].map(([phone, own]) => {
    const last = own.find(({ kind }) => kind === 'stop' || kind === 'start');
    return { phone, replies: own, optedOut: last?.kind === 'stop' };
  });
}
