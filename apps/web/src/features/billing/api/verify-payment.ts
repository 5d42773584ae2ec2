import { ask } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';
import { paymentQuery } from './payment.js';

/** Has the gateway asked how a payment stands: sooner than its own word may come. */
export function useVerifyPayment() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask(api.POST('/billing/payments/{id}/verify', { params: { path: { id } }, body: {} })),
    onSuccess: (payment) => queries.setQueryData(paymentQuery(payment.id).queryKey, payment),
  });
}
