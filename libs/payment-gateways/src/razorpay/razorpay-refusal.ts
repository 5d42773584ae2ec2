import { UNREADABLE } from '../classify-break.js';
import type { PaymentRefusal } from '../port.js';
import { fieldsIn, textIn } from '../read-field.js';

/** What an error answer of Razorpay means. Its descriptions may quote what we sent, so the words are ours. */
export function readRazorpayError(status: number, body: unknown): PaymentRefusal {
  const error = fieldsIn(body, 'error');
  const code = textIn(error, 'code');
  const field = textIn(error, 'field');
  if (status === 429)
    return { ok: false, cause: 'unavailable', code: code ?? 'throttled', detail: 'Razorpay asked us to slow down.' };
  if (status >= 500)
    return { ok: false, cause: 'unclear', code: code ?? 'gateway_error', detail: 'Razorpay failed inside.' };
  if (status === 401 || status === 403)
    return {
      ok: false,
      cause: 'misconfigured',
      code: code ?? 'unauthorised',
      detail: 'Razorpay does not accept the key.',
    };
  if (status === 409)
    return { ok: false, cause: 'unclear', code: code ?? 'conflict', detail: 'The same call is still being made.' };
  if (status < 400 || !code) return UNREADABLE;
  return { ok: false, cause: 'rejected', code, detail: `Razorpay refused the call${field ? ` (${field})` : ''}.` };
}
