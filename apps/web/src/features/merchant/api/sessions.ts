import { ask, type Schemas } from '@dinnerbell/api-client';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

export type OwnSession = Schemas['OwnSessionView'];

/** Where one is logged in, newest first. */
export const sessionsQuery = infiniteQueryOptions({
  queryKey: ['merchant', 'sessions'],
  queryFn: ({ pageParam, signal }) =>
    ask(api.GET('/merchants/sessions', { params: { query: pageParam ? { cursor: pageParam } : {} }, signal })),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const useSessions = () => useInfiniteQuery(sessionsQuery);
