import type { QueryClient } from '@tanstack/react-query';
import { ownDrafts } from '../../lib/drafts/draft-store.js';
import { readSession, subscribeSession } from '../../lib/session/session-store.js';

/** What one restaurant has loaded never shows to the next: with another session everything is forgotten. */
export function followSession(queries: QueryClient): void {
  let owner: string | undefined;
  subscribeSession(() => {
    const session = readSession();
    const next = session.state === 'in' ? session.merchant.id : undefined;
    if (next === owner) return;
    if (owner !== undefined) queries.clear();
    owner = next;
    if (next !== undefined) ownDrafts(next);
  });
}
