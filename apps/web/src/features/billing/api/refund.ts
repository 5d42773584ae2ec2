import { ask } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

interface Refund {
  id: string;
  credits: number;
  /** Made when the question was asked: pressing twice gives back once. */
  key: string;
}

/** Gives unused credits back for money. */
export function useRefund() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, credits, key }: Refund) =>
      ask(
        api.POST('/billing/payments/{id}/refund', {
          params: { path: { id } },
          body: { credits },
          headers: { 'Idempotency-Key': key },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['billing'] }),
  });
}
