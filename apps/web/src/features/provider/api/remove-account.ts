import { ask } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';
import { accountsQuery } from './accounts.js';

const removeAccount = (id: string) => ask(api.DELETE('/gateway-accounts/{id}', { params: { path: { id } } }));

/** Takes an account away; texts that are with the vendor already still get their receipts. */
export function useRemoveAccount() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: removeAccount,
    onSettled: () => queries.invalidateQueries({ queryKey: accountsQuery.queryKey }),
  });
}
