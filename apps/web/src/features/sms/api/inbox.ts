import { ask, type Schemas } from '@dinnerbell/api-client';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

export type Reply = Schemas['InboundView'];

export interface InboxFilter {
  campaignId?: string;
}

/** What guests wrote back, newest first. */
const inboxQuery = (filter: InboxFilter) =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/sms/inbound', { params: { query: { ...filter, ...(pageParam && { cursor: pageParam }) } }, signal }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const useInbox = (filter: InboxFilter) => useInfiniteQuery(inboxQuery(filter));
