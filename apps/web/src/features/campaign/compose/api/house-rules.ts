import { ask, type Schemas } from '@dinnerbell/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../../lib/api/api.js';

export type Settings = Schemas['SettingsView'];
export type Billing = Schemas['BillingView'];

/** Brand name, opt-out line and sender: what stands around every text. */
export const settingsQuery = queryOptions({
  queryKey: ['merchant', 'settings', 'compose'],
  queryFn: ({ signal }) => ask(api.GET('/merchants/settings', { signal })),
  staleTime: 60_000,
});

/** Credits, packages and the rate card. */
export const billingQuery = queryOptions({
  queryKey: ['billing', 'compose'],
  queryFn: ({ signal }) => ask(api.GET('/billing', { signal })),
});
