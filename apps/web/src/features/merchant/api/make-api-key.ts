import { ask, type Schemas } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';
import { apiKeysQuery } from './api-keys.js';

export type KeyWish = Schemas['CreateApiKey'];

const makeApiKey = (body: KeyWish) => ask(api.POST('/merchants/api-keys', { body }));

/** Makes a key. Its answer is the only one that ever holds it, so it is forgotten with the component: no cache keeps it. */
export function useMakeApiKey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: makeApiKey,
    gcTime: 0,
    onSuccess: () => void queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey }),
  });
}
