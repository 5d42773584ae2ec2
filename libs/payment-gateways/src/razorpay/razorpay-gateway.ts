import { toReference } from '@dinnerbell/domain';
import { decimalAmount } from '../minor-units.js';
import { OpenCalls } from '../open-calls.js';
import type {
  CheckoutInput,
  CheckoutOutcome,
  ClientReturn,
  PaymentEvent,
  PaymentGateway,
  PaymentState,
  RefundInput,
  RefundOutcome,
  TakenRefund,
  WebhookRequest,
} from '../port.js';
import { readRefundOutcome } from '../read-refund-outcome.js';
import { CreateCheckout } from './create-checkout.js';
import { fetchPayment } from './fetch-payment.js';
import { openSdk } from './open-sdk.js';
import { isSignedByRazorpay } from './razorpay-signature.js';
import { isRefusal, RazorpayWire } from './razorpay-wire.js';
import { readRefund } from './read-refund.js';
import { verifyRazorpay } from './verify-razorpay.js';

export interface RazorpayConfig {
  keyId: string;
  keySecret: string;
  webhookSecret: string;
  /** Still accepted: events made before the secret changed carry it. */
  previousWebhookSecret?: string;
  /** What stands before /v1. */
  baseUrl?: string;
  answerTimeoutMs?: number;
}

/**
 * Razorpay: an Order for checkout.js in our own page, and for whoever has no browser page of ours a Payment Link as
 * `url`. Either can be paid; our record holds the order, which the link names in its notes. A payer who used both has
 * paid twice, with two payment ids: one is to be refunded.
 */
export class RazorpayGateway implements PaymentGateway {
  private readonly wire: RazorpayWire;
  private readonly checkouts: CreateCheckout;
  private readonly webhookSecrets: string[];
  private readonly open = new OpenCalls();

  constructor(private readonly config: RazorpayConfig) {
    const { keyId, keySecret, webhookSecret, previousWebhookSecret } = config;
    const baseUrl = config.baseUrl ?? 'https://api.razorpay.com';
    const answerTimeoutMs = config.answerTimeoutMs ?? 15_000;
    this.wire = new RazorpayWire(keyId, keySecret, baseUrl, answerTimeoutMs);
    this.checkouts = new CreateCheckout(openSdk(keyId, keySecret, baseUrl, answerTimeoutMs), this.wire);
    this.webhookSecrets = [webhookSecret, ...(previousWebhookSecret ? [previousWebhookSecret] : [])];
  }

  startCheckout(input: CheckoutInput): Promise<CheckoutOutcome> {
    return this.open.run(this.start(input));
  }

  verifyAndParseWebhook(request: WebhookRequest): PaymentEvent | { refused: string } {
    return verifyRazorpay(this.webhookSecrets, request);
  }

  fetch(order: { gatewayOrderId: string; paymentId: string }): Promise<PaymentState | { failed: string }> {
    return this.open.run(fetchPayment(this.wire, this.checkouts, order));
  }

  async refund(input: RefundInput): Promise<RefundOutcome> {
    const { refundId, gatewayPaymentId, amountMinor } = input;
    const answer = await this.wire.call({
      method: 'POST',
      path: `/v1/payments/${encodeURIComponent(gatewayPaymentId)}/refund`,
      headers: { 'x-refund-idempotency': refundId },
      body: { amount: amountMinor, speed: 'normal', receipt: toReference(refundId), notes: { refundId } },
    });
    return isRefusal(answer) ? answer : readRefundOutcome(input, readRefund(answer));
  }

  async fetchRefund(taken: TakenRefund): Promise<RefundOutcome> {
    const path = `/v1/refunds/${encodeURIComponent(taken.gatewayRefundId)}`;
    const answer = await this.wire.call({ method: 'GET', path });
    return isRefusal(answer) ? answer : readRefundOutcome(taken, readRefund(answer));
  }

  verifyClientReturn({ gatewayOrderId, gatewayPaymentId, signature }: ClientReturn): boolean {
    // Neither id may hold the separator of what is signed.
    if (!/^order_\w+$/.test(gatewayOrderId) || !/^pay_\w+$/.test(gatewayPaymentId)) return false;
    return isSignedByRazorpay(this.config.keySecret, `${gatewayOrderId}|${gatewayPaymentId}`, signature);
  }

  async close(): Promise<void> {
    await this.open.settled();
    await this.wire.close();
  }

  private async start(input: CheckoutInput): Promise<CheckoutOutcome> {
    const order = await this.checkouts.order(input);
    if (isRefusal(order)) return order;
    const orderId = String(order['id']);
    const url = await this.checkouts.linkUrl(input, orderId);
    const amount = decimalAmount(input.amountMinor, input.currency);
    const currency = input.currency.toUpperCase();
    const checkout = { gateway: 'razorpay', orderId, keyId: this.config.keyId, amount, currency } as const;
    return { ok: true, gatewayOrderId: orderId, checkout: { ...checkout, ...(url ? { url } : {}) } };
  }
}
