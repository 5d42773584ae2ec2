import { ask } from '@dinnerbell/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

/** How the restaurant sends, and what it wants to hear of. */
export const settingsQuery = queryOptions({
  queryKey: ['merchant', 'settings'],
  queryFn: ({ signal }) => ask(api.GET('/merchants/settings', { signal })),
});

export const useSettings = () => useQuery(settingsQuery);
