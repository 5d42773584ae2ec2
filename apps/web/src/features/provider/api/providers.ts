import { ask, type Schemas } from '@dinnerbell/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

export type Provider = Schemas['ProviderView'];
export type CredentialField = Provider['credentialFields'][number];

/** The vendors, and what an account at each needs. They change with a release alone. */
const providersQuery = queryOptions({
  queryKey: ['provider', 'vendors'],
  queryFn: ({ signal }) => ask(api.GET('/providers', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

export const useProviders = () => useQuery(providersQuery);
