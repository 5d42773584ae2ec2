import Stripe from 'stripe';
import { classifyBreak, UNREADABLE } from '../classify-break.js';
import type { PaymentCause, PaymentRefusal } from '../port.js';

const refuse = (cause: PaymentCause, code: string, detail: string): PaymentRefusal => ({
  ok: false,
  cause,
  code,
  detail,
});

/** What an error of Stripe's library means. Its messages may quote what we sent, so the words are ours. */
export function readStripeError(error: unknown): PaymentRefusal {
  if (error instanceof Stripe.errors.StripeConnectionError) return classifyBreak(breakCode(error.detail));
  if (!(error instanceof Stripe.errors.StripeError)) throw error;
  const { statusCode, code = '', param } = error;
  if (statusCode === undefined) return UNREADABLE;
  if (error instanceof Stripe.errors.StripeRateLimitError)
    return refuse('unavailable', code || 'rate_limit', 'Stripe asked us to slow down.');
  if (statusCode === 401 || statusCode === 403)
    return refuse('misconfigured', code || 'unauthorised', 'Stripe does not accept the secret key.');
  if (error instanceof Stripe.errors.StripeIdempotencyError)
    return refuse('rejected', 'idempotency_error', 'The same call was made before with other contents.');
  if (statusCode === 409) return refuse('unclear', code || 'conflict', 'The same call is still being made.');
  if (statusCode >= 500) return refuse('unclear', code || 'gateway_error', 'Stripe failed inside.');
  const where = param ? ` (${param})` : '';
  return refuse('rejected', code || error.rawType || String(statusCode), `Stripe refused the call${where}.`);
}

/** The code of the error below: of the socket, or of the body that broke off. */
function breakCode(detail: unknown): string | undefined {
  const { code } = (detail ?? {}) as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : undefined;
}
