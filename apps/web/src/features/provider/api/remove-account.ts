import { ask } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';
import { accountsQuery } from './accounts.js';

const removeAccount = (id: string) => ask(api.DELETE('/gateway-accounts/{id}', { params: { path: { id } } }));

/** Takes an account away; texts that are with the vendor already still get their receipts. */
export function useRemoveAccount() {
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: accountsQuery.queryKey });
  return useMutation({
    mutationFn: removeAccount,
    onSuccess: renew,
    // It may be gone already; whoever asked is told before the list has come.
    onError: () => void renew(),
  });
}
