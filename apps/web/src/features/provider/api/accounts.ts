import { ask, type Schemas } from '@dinnerbell/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

export type Account = Schemas['AccountView'];
export type AccountSettings = Schemas['AccountSettingsSchema'];

/** The gateway accounts in the order they are tried, the operator's last. */
export const accountsQuery = queryOptions({
  queryKey: ['provider', 'accounts'],
  queryFn: ({ signal }) => ask(api.GET('/gateway-accounts', { signal })),
});

export const useAccounts = () => useQuery(accountsQuery);
