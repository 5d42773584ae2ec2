import { ask } from '@dinnerbell/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

/** The restaurant, its credits among the rest; the live feed keeps them true. */
export const profileQuery = queryOptions({
  queryKey: ['merchant', 'profile'],
  queryFn: ({ signal }) => ask(api.GET('/merchants/profile', { signal })),
});

export const useProfile = () => useQuery(profileQuery);
