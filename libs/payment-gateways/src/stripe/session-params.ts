import type Stripe from 'stripe';
import { issuedAt } from '../issued-at.js';
import type { CheckoutInput } from '../port.js';

/** How long a session can be paid, counted from the making of our payment id, seconds. Stripe takes 30 min to 24 h. */
const OPEN_FOR_SECONDS = 2 * 3600;

/**
 * The Checkout Session of a payment. It depends on the input alone, the end of its life too, because Stripe refuses a
 * repeat under the same idempotency key whose parameters differ. Adaptive pricing is off: what is paid is what we asked.
 */
export function sessionParams(input: CheckoutInput): Stripe.Checkout.SessionCreateParams {
  const { paymentId, merchantId, credits, description } = input;
  const metadata = { paymentId, merchantId, credits: String(credits) };
  const issued = issuedAt(paymentId);
  return {
    mode: 'payment',
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: input.currency.toLowerCase(),
          unit_amount: input.amountMinor,
          product_data: { name: description },
        },
      },
    ],
    success_url: input.successUrl,
    cancel_url: input.cancelUrl,
    client_reference_id: paymentId,
    metadata,
    payment_intent_data: { metadata, description },
    adaptive_pricing: { enabled: false },
    ...(input.email ? { customer_email: input.email } : {}),
    ...(issued === undefined ? {} : { expires_at: Math.floor(issued / 1000) + OPEN_FOR_SECONDS }),
  };
}
