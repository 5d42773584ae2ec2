import { ask, type Schemas } from '@dinnerbell/api-client';
import type { CampaignStatus } from '@dinnerbell/domain';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

export type Campaign = Schemas['CampaignView'];

export interface CampaignFilter {
  status?: CampaignStatus;
  q?: string;
}

/** Campaigns, newest first, a page at a time. */
const campaignsQuery = (filter: CampaignFilter) =>
  infiniteQueryOptions({
    queryKey: ['campaign', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      ask(api.GET('/campaigns', { params: { query: { ...filter, ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

export const useCampaigns = (filter: CampaignFilter) => useInfiniteQuery(campaignsQuery(filter));
