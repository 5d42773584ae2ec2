import { ask } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

const addOptOut = (phone: string) => ask(api.POST('/opt-outs', { body: { phone } }));

/** Somebody asked in another way not to be texted: from now on nothing goes there. */
export function useAddOptOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: addOptOut,
    onSettled: () => queries.invalidateQueries({ queryKey: ['inbox', 'opt-outs'] }),
  });
}
