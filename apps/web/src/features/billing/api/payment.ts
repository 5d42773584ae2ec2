import { ask, type Schemas } from '@dinnerbell/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

export type Payment = Schemas['PaymentView'];

const ASK_AGAIN_MS = 1500;

export const paymentQuery = (id: string) =>
  queryOptions({
    queryKey: ['billing', 'payment', id],
    queryFn: ({ signal }) => ask(api.GET('/billing/payments/{id}', { params: { path: { id } }, signal })),
  });

/** One payment; with `watch` it is asked for until the gateway has said how it ended. */
export const usePayment = (id: string, { watch = false } = {}) =>
  useQuery({
    ...paymentQuery(id),
    refetchInterval: ({ state }) => (watch && state.data?.status === 'Pending' ? ASK_AGAIN_MS : false),
  });
