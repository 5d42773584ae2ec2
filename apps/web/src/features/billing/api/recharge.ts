import { ask, type Schemas } from '@dinnerbell/api-client';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../../lib/api/api.js';

type Recharge = Schemas['RechargeBody'];

/** Begins a payment. Whoever presses twice, or again after a lost answer, begins only one: the key stays while the wish does. */
export function useRecharge() {
  const wish = useRef<{ text: string; key: string }>(undefined);
  return useMutation({
    mutationFn: (body: Recharge) => {
      const text = JSON.stringify(body);
      if (wish.current?.text !== text) wish.current = { text, key: crypto.randomUUID() };
      return ask(api.POST('/billing/recharge', { body, headers: { 'Idempotency-Key': wish.current.key } }));
    },
    onError: (error) => {
      // A payment that is over is not begun again under its old key.
      if ('code' in error && error.code === 'payment_state') wish.current = undefined;
    },
  });
}
