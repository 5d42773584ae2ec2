import { ask, type Schemas } from '@dinnerbell/api-client';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../../../lib/api/api.js';

type Page = Schemas['RecipientPage'];
export type Guest = Schemas['RecipientView'];

const PAGE = 100;

/** The guests of a campaign in the order of their list, a hundred at a time. */
export const guestsQuery = (id: string, total: number) =>
  infiniteQueryOptions({
    queryKey: ['campaign', id, 'guests', total],
    queryFn: ({ pageParam, signal }) =>
      // The same path answers CSV to those who ask for it.
      ask(
        api.GET('/campaigns/{id}/recipients', {
          params: { path: { id }, query: { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ) as Promise<Page>,
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: Number.POSITIVE_INFINITY,
  });
