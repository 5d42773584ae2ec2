import { ask, type Schemas } from '@dinnerbell/api-client';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

export type OptOut = Schemas['OptOutView'];

/** Numbers that get no more texts, newest first. */
const optOutsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'opt-outs', q],
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/opt-outs', {
          params: { query: { ...(q && { q }), ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

export const useOptOuts = (q: string) => useInfiniteQuery(optOutsQuery(q));
