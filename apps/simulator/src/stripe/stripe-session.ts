/** A refund, newest last; Stripe's cards are paid back at once. */
export interface StripeRefund {
  id: string;
  amount: number;
  status: 'succeeded' | 'failed';
  reason: string | null;
  metadata: Record<string, string>;
  created: number;
}

/** A Checkout Session with its PaymentIntent, its charge and what became of them. Times are Unix seconds. */
export interface StripeSession {
  id: string;
  created: number;
  expiresAt: number;
  status: 'open' | 'complete' | 'expired';
  paymentStatus: 'unpaid' | 'paid';
  /** A slow payment that was complete and then failed. */
  failed: boolean;
  amount: number;
  /** Lower case, as Stripe writes it. */
  currency: string;
  description: string;
  successUrl: string;
  cancelUrl: string | null;
  clientReferenceId: string | null;
  customerEmail: string | null;
  metadata: Record<string, string>;
  intentMetadata: Record<string, string>;
  /** Made with the first attempt to pay. */
  intentId: string | null;
  chargeId: string | null;
  failedAttempts: number;
  refunds: StripeRefund[];
  dispute: { id: string; status: 'needs_response' | 'won' | 'lost'; amount: number } | null;
}

/** What of the payment was given back. */
export function refundedOf({ refunds }: StripeSession): number {
  return refunds.reduce((sum, { amount, status }) => sum + (status === 'succeeded' ? amount : 0), 0);
}
