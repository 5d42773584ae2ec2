import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * A signature as Razorpay makes them all: of a webhook over its raw body with the webhook's secret, of a browser's
 * return over `order_id|payment_id` with the key's secret. https://razorpay.com/docs/webhooks/validate-test/
 */
export function signRazorpay(secret: string, message: Buffer | string): string {
  return createHmac('sha256', secret).update(message).digest('hex');
}

/** In constant time; Razorpay's own library compares with `===`. */
export function isSignedByRazorpay(secret: string, message: Buffer | string, signature: string | undefined): boolean {
  if (!signature || !/^[0-9a-f]{64}$/.test(signature)) return false;
  return timingSafeEqual(Buffer.from(signRazorpay(secret, message)), Buffer.from(signature));
}
