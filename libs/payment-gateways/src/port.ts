/**
 * What Dinnerbell needs of a payment gateway. Money is a whole number of the currency's minor unit, a currency three
 * upper-case letters (ISO 4217). Nothing here rejects: every failure is a value, and holds no secret and no card.
 */

export type PaymentVendor = 'stripe' | 'razorpay';

/** What the payer's browser needs: a hosted page, or what Razorpay's checkout.js takes. */
export interface Checkout {
  gateway: PaymentVendor;
  /** Hosted page. */
  url?: string;
  /** Razorpay checkout.js: the order, and the public half of our key. */
  orderId?: string;
  keyId?: string;
  /** Decimal, as people read it: "12.00". */
  amount: string;
  currency: string;
}

export interface CheckoutInput {
  /** Our payment, a UUID: goes with everything the gateway keeps, and makes a repeated call the same call. */
  paymentId: string;
  merchantId: string;
  credits: number;
  amountMinor: number;
  currency: string;
  description: string;
  email?: string;
  successUrl: string;
  cancelUrl: string;
}

/**
 * Why the gateway did not, or perhaps not, do as asked.
 * - `unavailable`: surely not done, try again later (not reached, or throttled)
 * - `unclear`: it may have been done; the very same call may be repeated, and is done once
 * - `rejected`: this call will never be taken
 * - `misconfigured`: no call will be taken before a person changes the account
 */
export type PaymentCause = 'unavailable' | 'unclear' | 'rejected' | 'misconfigured';

export interface PaymentRefusal {
  ok: false;
  cause: PaymentCause;
  /** The gateway's code, or one of ours such as `connect_refused` or `no_answer`. */
  code: string;
  /** Plain words. */
  detail: string;
}

export type CheckoutOutcome = { ok: true; gatewayOrderId: string; checkout: Checkout } | PaymentRefusal;

/**
 * How a payment stands at the gateway. `open`: can still be paid, whatever attempts failed before. A late `paid` may
 * follow `failed` and `expired`. `refunded`: all of it was paid back. Razorpay's orders never expire: they stay `open`.
 */
export type PaymentStatus = 'open' | 'paid' | 'failed' | 'expired' | 'refunded';

/** What the gateway says; whoever credits compares all of it with our own record. */
export interface PaymentState {
  /** Stripe's Checkout Session, Razorpay's order. */
  gatewayOrderId: string;
  gatewayPaymentId?: string;
  status: PaymentStatus;
  amountMinor: number;
  currency: string;
  /** Ours, as it went out with the checkout. */
  paymentId?: string;
  merchantId?: string;
}

export type RefundStatus = 'pending' | 'succeeded' | 'failed';

export interface RefundInput {
  /** Our refund, a UUID: repeating the call with the same id refunds once. */
  refundId: string;
  gatewayPaymentId: string;
  amountMinor: number;
  currency: string;
}

/** A refund the gateway has given an id. */
export interface TakenRefund extends RefundInput {
  gatewayRefundId: string;
}

export type RefundOutcome = { ok: true; gatewayRefundId: string; status: RefundStatus } | PaymentRefusal;

export interface RefundNews {
  gatewayRefundId: string;
  gatewayPaymentId: string;
  status: RefundStatus;
  amountMinor: number;
  currency: string;
  /** Ours; absent when the refund was made at the gateway's own dashboard. */
  refundId?: string;
}

export interface DisputeNews {
  /** The same in all news of one dispute. */
  id: string;
  gatewayPaymentId: string;
  amountMinor: number;
  currency: string;
  /** Known once closed: whether the money stays ours. */
  won?: boolean;
}

/**
 * What happened; `state` says how the payment stands after it. `failed` is a failed attempt: the payment is over only
 * when its state says `failed`, too. Copies and any order are to be expected.
 */
export interface PaymentEvent {
  /** The same for every copy of one event. */
  eventId: string;
  kind: 'paid' | 'failed' | 'expired' | 'refund' | 'dispute-opened' | 'dispute-closed' | 'other';
  state?: PaymentState;
  refund?: RefundNews;
  dispute?: DisputeNews;
}

export interface WebhookRequest {
  /** Lower-case names. */
  headers: Record<string, string | undefined>;
  rawBody: Buffer;
}

export interface ClientReturn {
  /** From our own record, never from the browser. */
  gatewayOrderId: string;
  gatewayPaymentId: string;
  signature: string;
}

export interface PaymentGateway {
  /** May be repeated with the same input: it is one checkout. */
  startCheckout(input: CheckoutInput): Promise<CheckoutOutcome>;
  /** Checks the signature over the raw body before anything is read. `refused` holds nothing of the request. */
  verifyAndParseWebhook(request: WebhookRequest): PaymentEvent | { refused: string };
  /** How the payment stands; `failed` says why it could not be learnt. */
  fetch(order: { gatewayOrderId: string; paymentId: string }): Promise<PaymentState | { failed: string }>;
  refund(input: RefundInput): Promise<RefundOutcome>;
  /** How a refund stands that the gateway took; a refusal says why that could not be learnt, and nothing of the refund. */
  fetchRefund(refund: TakenRefund): Promise<RefundOutcome>;
  /** Razorpay: whether the browser's answer after checkout.js is genuine. It proves the payment, not its amount. */
  verifyClientReturn?(input: ClientReturn): boolean;
  /** Waits for calls under way, then closes the connections. */
  close(): Promise<void>;
}
