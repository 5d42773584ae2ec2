import { ask } from '@dinnerbell/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

const LATEST = 5;

/** The newest campaigns, for the dashboard. */
export const latestCampaignsQuery = queryOptions({
  queryKey: ['campaign', 'list', 'latest'],
  queryFn: ({ signal }) => ask(api.GET('/campaigns', { params: { query: { limit: LATEST } }, signal })),
});

export const useLatestCampaigns = () => useQuery(latestCampaignsQuery);
