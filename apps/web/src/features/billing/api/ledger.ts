import { ask, type Schemas } from '@dinnerbell/api-client';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

export type LedgerEntry = Schemas['LedgerEntryView'];

/** Every movement of credits, newest first. */
const ledgerQuery = infiniteQueryOptions({
  queryKey: ['billing', 'ledger'],
  queryFn: ({ pageParam, signal }) =>
    ask(api.GET('/billing/ledger', { params: { query: pageParam ? { cursor: pageParam } : {} }, signal })),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const useLedger = () => useInfiniteQuery(ledgerQuery);
