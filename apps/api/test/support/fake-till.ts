import {
  decimalAmount,
  type CheckoutInput,
  type CheckoutOutcome,
  type ClientReturn,
  type PaymentEvent,
  type PaymentGateway,
  type PaymentState,
  type PaymentStatus,
  type RefundInput,
  type RefundOutcome,
  type RefundStatus,
  type TakenRefund,
} from '@dinnerbell/payment-gateways';

interface Order {
  input: CheckoutInput;
  state: PaymentState;
}

const UNCLEAR = { ok: false, cause: 'unclear', code: 'no_answer', detail: 'No answer came.' } as const;
export const REFUSED = { ok: false, cause: 'rejected', code: 'amount_too_small', detail: 'Too small.' } as const;

/** A payment gateway of the spec's own: it does what it is told, remembers what it did, and can lose its answers. */
export class FakeTill implements PaymentGateway {
  readonly orders = new Map<string, Order>();
  readonly refunds = new Map<string, RefundInput>();
  /** How refunds stand, by the till's own id. */
  readonly refundStatus = new Map<string, RefundStatus>();
  starts = 0;
  /** How the next calls end although (`lost`) or because (`refuse`) the gateway acted. */
  next: { start?: 'lost' | 'refuse'; refund?: 'lost' | 'refuse' | 'pending'; fetch?: 'down'; refundFetch?: 'refuse' } =
    {};
  private made = 0;

  async startCheckout(input: CheckoutInput): Promise<CheckoutOutcome> {
    this.starts += 1;
    const wish = this.next.start;
    delete this.next.start;
    if (wish === 'refuse') return REFUSED;
    const { paymentId, merchantId, amountMinor, currency } = input;
    const gatewayOrderId = `order_${paymentId}`;
    const ours = { paymentId, merchantId, amountMinor, currency };
    if (!this.orders.has(gatewayOrderId)) {
      this.orders.set(gatewayOrderId, { input, state: { gatewayOrderId, status: 'open', ...ours } });
    }
    if (wish === 'lost') return UNCLEAR;
    const checkout = { gateway: 'razorpay', orderId: gatewayOrderId, keyId: 'rzp_test_1' } as const;
    return {
      ok: true,
      gatewayOrderId,
      checkout: { ...checkout, amount: decimalAmount(amountMinor, currency), currency },
    };
  }

  /** What the payer or time does at the gateway; answers the state it is in then. */
  move(paymentId: string, status: PaymentStatus, change: Partial<PaymentState> = {}): PaymentState {
    const order = this.orders.get(`order_${paymentId}`);
    if (!order) throw new Error('no such order at the till');
    const paid = status === 'paid' || status === 'refunded' ? { gatewayPaymentId: `pay_${paymentId}` } : {};
    order.state = { ...order.state, ...paid, status, ...change };
    return order.state;
  }

  /** A webhook event about a payment, its own unless `eventId` says otherwise. */
  event(paymentId: string, kind: PaymentEvent['kind'], eventId = `evt_${(this.made += 1)}`): PaymentEvent {
    const state = this.orders.get(`order_${paymentId}`)?.state;
    return { eventId, kind, ...(state ? { state } : {}) };
  }

  verifyAndParseWebhook(): { refused: string } {
    return { refused: 'This till signs nothing.' };
  }

  async fetch({ gatewayOrderId }: { gatewayOrderId: string }): Promise<PaymentState | { failed: string }> {
    const state = this.orders.get(gatewayOrderId)?.state;
    return this.next.fetch === 'down' || !state ? { failed: 'no_answer' } : state;
  }

  async refund(input: RefundInput): Promise<RefundOutcome> {
    const wish = this.next.refund;
    delete this.next.refund;
    if (wish === 'refuse') return REFUSED;
    this.refunds.set(input.refundId, input);
    if (wish === 'lost') return UNCLEAR;
    const status = wish === 'pending' ? 'pending' : 'succeeded';
    this.refundStatus.set(`re_${input.refundId}`, status);
    return { ok: true, gatewayRefundId: `re_${input.refundId}`, status };
  }

  async fetchRefund({ gatewayRefundId }: TakenRefund): Promise<RefundOutcome> {
    const status = this.refundStatus.get(gatewayRefundId);
    const wish = this.next.refundFetch;
    delete this.next.refundFetch;
    return wish === 'refuse' || !status ? REFUSED : { ok: true, gatewayRefundId, status };
  }

  verifyClientReturn({ gatewayOrderId, gatewayPaymentId, signature }: ClientReturn): boolean {
    return signature === `signed ${gatewayOrderId}|${gatewayPaymentId}`;
  }

  async close(): Promise<void> {
    this.orders.clear();
  }
}
