import { ask, type Schemas } from '@dinnerbell/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

export type Billing = Schemas['BillingView'];
export type CreditPackage = Schemas['PackageView'];
export type Till = Schemas['TillView'];

/** Credits, what they cost here, and where they can be paid; the live feed keeps it true. */
export const billingQuery = queryOptions({
  queryKey: ['billing', 'overview'],
  queryFn: ({ signal }) => ask(api.GET('/billing', { signal })),
});

export const useBilling = () => useQuery(billingQuery);
