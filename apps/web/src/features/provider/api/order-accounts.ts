import { ask } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';
import { type Account, accountsQuery } from './accounts.js';

const orderAccounts = (ids: string[]) => ask(api.PUT('/gateway-accounts/order', { body: { ids } }));

/** Sets the order in which accounts are tried. It stands at once, and goes back where the API does not take it. */
export function useOrderAccounts() {
  const queries = useQueryClient();
  const key = accountsQuery.queryKey;
  return useMutation({
    mutationFn: orderAccounts,
    scope: { id: 'gateway-order' },
    onMutate: async (ids) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData(key);
      queries.setQueryData(key, (list) => list && { items: inOrder(list.items, ids) });
      return { before };
    },
    onError: (_error, _ids, kept) => queries.setQueryData(key, kept?.before),
    onSettled: () => void queries.invalidateQueries({ queryKey: key }),
  });
}

/** Those that are named first, in that order; the others as they stood. */
function inOrder(items: readonly Account[], ids: readonly string[]): Account[] {
  const place = new Map(ids.map((id, at) => [id, at]));
  return [...items].sort((one, other) => (place.get(one.id) ?? ids.length) - (place.get(other.id) ?? ids.length));
}
