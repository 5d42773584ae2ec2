import { ask } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';
import { apiKeysQuery } from './api-keys.js';

const revokeApiKey = (id: string) => ask(api.DELETE('/merchants/api-keys/{id}', { params: { path: { id } } }));

/** Ends a key for good. */
export function useRevokeApiKey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: revokeApiKey,
    onSettled: () => queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey }),
  });
}
