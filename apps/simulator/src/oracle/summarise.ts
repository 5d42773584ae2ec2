import type { MessageStore } from '../store/message-store.js';

export interface Summary {
  accepted: number;
  distinctNumbers: number;
  /** Same number and same body more than once. */
  repeats: { to: string; body: string; count: number }[];
}

/** Counts what was accepted from index `first` on. */
export function summarise(store: MessageStore, first: number): Summary {
  let distinctNumbers = 0;
  const seenBefore = new Set<string>();
  for (let index = first; index < store.length; index++) {
    if (store.previousOf(index) < first) distinctNumbers++;
    else seenBefore.add(store.get(index).to);
  }
  const repeats = [...seenBefore].flatMap((to) => {
    const counts = new Map<string, number>();
    for (let index = store.phones.get(to) ?? -1; index >= first; index = store.previousOf(index)) {
      const { body } = store.get(index);
      counts.set(body, (counts.get(body) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count > 1).map(([body, count]) => ({ to, body, count }));
  });
  return { accepted: store.length - first, distinctNumbers, repeats };
}
