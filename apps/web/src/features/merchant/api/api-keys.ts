import { ask, type Schemas } from '@dinnerbell/api-client';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

export type ApiKey = Schemas['ApiKeyView'];

/** Keys of programs, the revoked ones too, newest first. */
export const apiKeysQuery = infiniteQueryOptions({
  queryKey: ['merchant', 'api-keys'],
  queryFn: ({ pageParam, signal }) =>
    ask(api.GET('/merchants/api-keys', { params: { query: pageParam ? { cursor: pageParam } : {} }, signal })),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const useApiKeys = () => useInfiniteQuery(apiKeysQuery);
