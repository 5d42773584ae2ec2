import type { PaymentVendor } from '@dinnerbell/payment-gateways';

/** What a person, a bank or the clock does to a payment. */
export const TILL_ACTIONS = ['pay', 'decline', 'expire', 'refund', 'fail-refund', 'dispute'] as const;
export type TillAction = (typeof TILL_ACTIONS)[number];

/** How an action differs from what was asked for; for tests of mismatches. */
export interface Twist {
  /** Paid or refunded instead of the amount that is due. */
  amountMinor?: number;
  currency?: string;
  /** Stands in the gateway's record instead of what the checkout said. */
  paymentId?: string;
  merchantId?: string;
  /** Stripe: a bank transfer that is `complete` at once and `paid` by the next `pay`. */
  slow?: boolean;
  /** A dispute is closed this way; without it one is opened. */
  outcome?: 'won' | 'lost';
}

export type TillStatus = 'open' | 'processing' | 'paid' | 'failed' | 'expired' | 'refunded';

/** One thing that can be paid, as the oracle and the till page show it. */
export interface TillRow {
  /** Checkout Session, order or payment link. */
  id: string;
  vendor: PaymentVendor;
  status: TillStatus;
  amountMinor: number;
  currency: string;
  amount: string;
  description: string;
  /** Ours, as the checkout said it. */
  paymentId: string | null;
  merchantId: string | null;
  credits: string | null;
  gatewayPaymentId: string | null;
  failedAttempts: number;
  refundedMinor: number;
  dispute: 'open' | 'won' | 'lost' | null;
  createdAt: string;
  /** Hosted page. */
  url: string | null;
}

/** What checkout.js hands to the page after a payment. */
export interface ClientReturn {
  razorpay_order_id: string;
  razorpay_payment_id: string;
  razorpay_signature: string;
}

export type Acted = { ok: true; clientReturn?: ClientReturn; returnUrl?: string } | { ok: false; problem: string };

/** A vendor's ledger: everything it was asked to collect, and the doings of payers. */
export interface Till {
  /** In the order they were made. */
  rows(): TillRow[];
  /** By its own id, as `find` gives it. */
  row(id: string): TillRow | undefined;
  /** By its own id, the payment's at the gateway, or ours. */
  find(id: string): string | undefined;
  act(id: string, action: TillAction, twist: Twist): Acted;
  /** Ends what has passed its time; called now and then. */
  expireDue(now: number): void;
}
