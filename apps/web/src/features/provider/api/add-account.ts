import { ask, type Schemas } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';
import { accountsQuery } from './accounts.js';

export type AccountWish = Schemas['CreateAccount'];

const addAccount = (body: AccountWish) => ask(api.POST('/gateway-accounts', { body }));

/** Adds an account at the end of the order. What it was asked with has secrets in it, so no cache keeps it. */
export function useAddAccount() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: addAccount,
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: accountsQuery.queryKey }),
  });
}
