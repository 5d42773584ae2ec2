import { createHash } from 'node:crypto';
import type { PaymentEvent, WebhookRequest } from '../port.js';
import { readRazorpayEvent } from './read-razorpay-event.js';
import { isSignedByRazorpay } from './razorpay-signature.js';

/**
 * Reads a genuine webhook. Events that were under way when the secret changed still carry the old one. The event's id
 * is a header and not signed: it saves work, but only one credit per payment makes copies harmless.
 */
export function verifyRazorpay(
  secrets: readonly string[],
  { headers, rawBody }: WebhookRequest,
): PaymentEvent | { refused: string } {
  const signature = headers['x-razorpay-signature'];
  if (!signature) return { refused: 'There is no X-Razorpay-Signature header.' };
  const genuine = secrets.filter((secret) => isSignedByRazorpay(secret, rawBody, signature)).length > 0;
  if (!genuine) return { refused: 'The signature is not genuine.' };
  const eventId = headers['x-razorpay-event-id'] || createHash('sha256').update(rawBody).digest('hex');
  try {
    return readRazorpayEvent(eventId, JSON.parse(rawBody.toString('utf8')));
  } catch {
    return { refused: 'The body is not JSON.' };
  }
}
