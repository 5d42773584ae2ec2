import { ask, type Schemas } from '@dinnerbell/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../../lib/api/api.js';

const POLL_MS = 2000;

type Order = Schemas['RechargeBody'];

export const startPayment = (body: Order, key: string): Promise<Schemas['RechargeView']> =>
  ask(
    api.POST('/billing/recharge', {
      params: { header: { 'Idempotency-Key': key } },
      body,
    }),
  );

/** How a payment stands, asked for until it is settled. */
export const paymentQuery = (id: string) =>
  queryOptions({
    queryKey: ['billing', 'payment', id, 'compose'],
    queryFn: ({ signal }) => ask(api.GET('/billing/payments/{id}', { params: { path: { id } }, signal })),
    // It is paid in another tab: this one is out of sight meanwhile.
    refetchIntervalInBackground: true,
    refetchInterval: ({ state }) => (state.data && state.data.status !== 'Pending' ? false : POLL_MS),
  });
