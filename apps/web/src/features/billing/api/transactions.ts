import { ask, type Schemas } from '@dinnerbell/api-client';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

export type Transaction = Schemas['TransactionView'];

/** Money that came and went, newest first. */
const transactionsQuery = infiniteQueryOptions({
  queryKey: ['billing', 'transactions'],
  queryFn: ({ pageParam, signal }) =>
    ask(api.GET('/billing/transactions', { params: { query: pageParam ? { cursor: pageParam } : {} }, signal })),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const useTransactions = () => useInfiniteQuery(transactionsQuery);
