import { createHmac } from 'node:crypto';

/** Largest difference of clocks, either way, seconds. https://docs.stripe.com/webhooks#replay-attacks */
export const TOLERANCE_SECONDS = 300;

/**
 * The Stripe-Signature header of a webhook, as Stripe makes it; several secrets give several v1, as while one is being
 * rolled. For tests and the simulator. `at`: Unix seconds. https://docs.stripe.com/webhooks/signature
 */
export function signStripe(secrets: string | readonly string[], at: number, rawBody: Buffer | string): string {
  const sign = (secret: string): string => createHmac('sha256', secret).update(`${at}.`).update(rawBody).digest('hex');
  return [`t=${at}`, ...[secrets].flat().map((secret) => `v1=${sign(secret)}`)].join(',');
}
