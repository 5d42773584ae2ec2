import { PAYMENT_CATALOGUE, type PaymentRefusal, type PaymentVendor } from '@dinnerbell/payment-gateways';
import { Problem } from '../../http/problem.js';

/** What a refusal of the gateway means to the caller: try again (503), or it will not be taken (422). */
export function problemOf(vendor: PaymentVendor, { cause, detail }: PaymentRefusal): Problem {
  const { label } = PAYMENT_CATALOGUE[vendor];
  if (cause === 'rejected') return new Problem(422, 'payment_refused', `${label} did not take it: ${detail}`);
  if (cause === 'misconfigured') {
    return new Problem(422, 'no_payment_gateway', `${label} is not set up rightly here; the operator has been told.`);
  }
  return new Problem(
    503,
    'unavailable',
    `${label} did not answer clearly; repeat this with the same Idempotency-Key.`,
    {
      headers: { 'retry-after': '10' },
    },
  );
}
