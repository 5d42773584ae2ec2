import { ask, type Schemas } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';
import { type Account, accountsQuery } from './accounts.js';

type Edit = Omit<Schemas['EditAccount'], 'settings' | 'verify'> & {
  id: string;
  /** Null takes a setting away, which OpenAPI's own type of it cannot say. */
  settings?: Record<string, unknown>;
  verify?: boolean;
};

const editAccount = ({ id, settings, verify = true, ...body }: Edit): Promise<Account> =>
  ask(
    api.PATCH('/gateway-accounts/{id}', {
      params: { path: { id } },
      body: { ...body, ...(settings && { settings: settings as Schemas['AccountSettingsSchema'] }), verify },
    }),
  );

/** Changes what is named of an account; the list has the answer at once. */
export function useEditAccount() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: editAccount,
    gcTime: 0,
    onSuccess: (account) =>
      queries.setQueryData(
        accountsQuery.queryKey,
        (list) => list && { items: list.items.map((one) => (one.id === account.id ? account : one)) },
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: accountsQuery.queryKey }),
  });
}
