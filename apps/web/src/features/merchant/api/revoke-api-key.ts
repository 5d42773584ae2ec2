import { ask } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';
import { apiKeysQuery } from './api-keys.js';

const revokeApiKey = (id: string) => ask(api.DELETE('/merchants/api-keys/{id}', { params: { path: { id } } }));

/** Ends a key for good. */
export function useRevokeApiKey() {
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
  return useMutation({
    mutationFn: revokeApiKey,
    onSuccess: renew,
    // It may be gone already; whoever asked is told before the list has come.
    onError: () => void renew(),
  });
}
