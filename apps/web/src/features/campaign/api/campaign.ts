import { ask } from '@dinnerbell/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

/** One campaign; while it is sent, the live feed moves its counts. */
export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', 'one', id],
    queryFn: ({ signal }) => ask(api.GET('/campaigns/{id}', { params: { path: { id } }, signal })),
  });

export const useCampaign = (id: string) => useQuery(campaignQuery(id));
