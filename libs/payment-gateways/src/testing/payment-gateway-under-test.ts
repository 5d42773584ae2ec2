import type { PaymentGateway, PaymentVendor, WebhookRequest } from '../port.js';

/** What payers and banks do at the gateway. */
export type PayerAction = 'pay' | 'decline' | 'expire' | 'dispute' | 'fail-refund';

/** A gateway and its other side, as a test needs them. */
export interface GatewayWithTill {
  gateway: PaymentGateway;
  /** By the gateway's order; resolves with what it answers. */
  act(gatewayOrderId: string, action: PayerAction, twist?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Webhooks that came in, in their order. */
  webhooks(): readonly WebhookRequest[];
  faults(rules: readonly Record<string, unknown>[]): Promise<void>;
  /** Checkouts the gateway keeps for a payment of ours, and what they say was refunded. */
  kept(paymentId: string): Promise<{ id: string; refundedMinor: number }[]>;
  close(): Promise<void>;
}

export interface PaymentGatewayUnderTest {
  vendor: PaymentVendor;
  currency: string;
  /** Checkouts the gateway keeps for one payment: Razorpay has an order and a link. */
  checkoutsEach: number;
  /** An unanswered start is looked up at once. */
  findsAgain: boolean;
  /** A checkout ends by itself. */
  expires: boolean;
  signatureHeader: string;
  start(): Promise<GatewayWithTill>;
  /** The same, with a secret that is not the gateway's. */
  createWith(credentials: 'right' | 'wrong', baseUrl?: string): PaymentGateway;
}
