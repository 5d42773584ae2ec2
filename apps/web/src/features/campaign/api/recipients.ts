import { ask, type Schemas } from '@dinnerbell/api-client';
import type { RecipientStatus } from '@dinnerbell/domain';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

export type Recipient = Schemas['RecipientView'];

export interface RecipientFilter {
  status?: RecipientStatus;
  q?: string;
}

const PAGE = 20;

/** Who is to get it and what became of each, a page at a time. */
const recipientsQuery = (id: string, filter: RecipientFilter) =>
  infiniteQueryOptions({
    queryKey: ['sms', 'recipients', id, filter],
    queryFn: ({ pageParam, signal }) =>
      // The same path answers CSV to those who ask for it.
      ask(
        api.GET('/campaigns/{id}/recipients', {
          params: { path: { id }, query: { limit: PAGE, ...filter, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ) as Promise<Schemas['RecipientPage']>,
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

export const useRecipients = (id: string, filter: RecipientFilter) => useInfiniteQuery(recipientsQuery(id, filter));
