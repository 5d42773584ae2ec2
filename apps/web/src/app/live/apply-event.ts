import type { Schemas } from '@dinnerbell/api-client';
import type { QueryClient } from '@tanstack/react-query';
import type { ServerEvent } from '../../lib/events/sse-parser.js';
import { profileQuery } from '../../features/merchant/api/profile.js';
import { refreshSoon } from './refresh-soon.js';

type Campaign = Schemas['CampaignView'];

/** Brings an event of the feed into what is on screen. What it says is put in place; what it only hints at is asked for again. */
export function applyEvent(queries: QueryClient, { event, data }: ServerEvent): void {
  if (event === 'balance') applyBalance(queries, JSON.parse(data));
  else if (event === 'campaign') applyCampaign(queries, JSON.parse(data));
  else if (event === 'inbox') void queries.invalidateQueries({ queryKey: ['inbox'] });
}

function applyBalance(
  queries: QueryClient,
  balance: Pick<Schemas['MerchantView'], 'smsCredits' | 'smsCreditsHeld'>,
): void {
  queries.setQueryData(profileQuery.queryKey, (profile) => profile && { ...profile, ...balance });
  for (const room of ['billing', 'insight']) void queries.invalidateQueries({ queryKey: [room] });
}

/** Counts come each second while a campaign is sent: they go into the page of that campaign. Lists are asked again when it moves on. */
function applyCampaign(queries: QueryClient, news: Pick<Campaign, 'id' | 'status' | 'counts'>): void {
  const key = ['campaign', 'one', news.id];
  const before = queries.getQueryData<Campaign>(key);
  if (before) queries.setQueryData<Campaign>(key, { ...before, ...news });
  refreshSoon(queries, news.id);
  if (before?.status === news.status) return;
  void queries.invalidateQueries({ queryKey: ['campaign'], predicate: (query) => query.queryKey[1] !== 'one' });
}
