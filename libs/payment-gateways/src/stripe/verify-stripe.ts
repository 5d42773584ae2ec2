import { isUtf8 } from 'node:buffer';
import type Stripe from 'stripe';
import type { WebhookRequest } from '../port.js';
import { TOLERANCE_SECONDS } from './stripe-signature.js';

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * The event of a genuine webhook. Stripe's library checks the signature over the text it decodes the body to, so a body
 * that decodes to the same text as another (bad UTF-8, a byte-order mark) is refused first; and it only minds a
 * timestamp that is too old, so one too far ahead is refused here.
 */
export function verifyStripe(
  stripe: Stripe,
  secrets: readonly string[],
  { headers, rawBody }: WebhookRequest,
): Stripe.Event | { refused: string } {
  const header = headers['stripe-signature'];
  if (!header) return { refused: 'There is no Stripe-Signature header.' };
  if (!isUtf8(rawBody) || rawBody.subarray(0, 3).equals(BYTE_ORDER_MARK))
    return { refused: 'The body is not plain UTF-8.' };
  const times = [...header.matchAll(/(?:^|,)t=(\d{1,12})(?=,|$)/g)];
  const at = Number(times[0]?.[1] ?? NaN);
  if (times.length !== 1 || Number.isNaN(at)) return { refused: 'The signature has no timestamp.' };
  if (at - Date.now() / 1000 > TOLERANCE_SECONDS) return { refused: 'The signature is from the future.' };
  for (const secret of secrets) {
    const event = construct(stripe, rawBody, header, secret);
    if (event) return event;
  }
  return { refused: 'The signature is not genuine, or too old.' };
}

function construct(stripe: Stripe, rawBody: Buffer, header: string, secret: string): Stripe.Event | undefined {
  try {
    return stripe.webhooks.constructEvent(rawBody, header, secret, TOLERANCE_SECONDS);
  } catch {
    return undefined; // not genuine under this secret; the reasons quote the request
  }
}
