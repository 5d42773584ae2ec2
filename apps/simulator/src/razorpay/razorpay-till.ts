import { signRazorpay } from '@dinnerbell/payment-gateways';
import { makeId, nowSeconds } from '../till/make-id.js';
import type { Acted, Till, TillAction, TillRow, Twist } from '../till/till.js';
import type { RazorpayEvents } from './razorpay-events.js';
import {
  type Notes,
  paidOf,
  type RazorpayLink,
  type RazorpayOrder,
  type RazorpayPayment,
  type RazorpayRefund,
  refundedOf,
} from './razorpay-records.js';
import { renderRow } from './render-row.js';

const no = (problem: string): Acted => ({ ok: false, problem });

/** Razorpay's ledger: orders, links, payments and refunds, and what payers, banks and the clock do to them. */
export class RazorpayTill implements Till {
  /** By their ids; a link's own order is among them. */
  readonly orders = new Map<string, RazorpayOrder>();
  readonly links = new Map<string, RazorpayLink>();
  readonly payments = new Map<string, RazorpayPayment>();

  constructor(
    private readonly events: RazorpayEvents,
    private readonly keySecret: string,
    private readonly baseUrl: () => string,
  ) {}

  rows(): TillRow[] {
    return Array.from(this.orders.values(), (order) => renderRow(order, this.baseUrl()));
  }

  row(id: string): TillRow | undefined {
    const order = this.orders.get(id);
    return order && renderRow(order, this.baseUrl());
  }

  find(id: string): string | undefined {
    if (this.orders.has(id)) return id;
    const orderId = this.links.get(id)?.order.id ?? this.payments.get(id)?.orderId;
    const ours = ({ notes, link }: RazorpayOrder): boolean => notes['paymentId'] === id && !link;
    return orderId ?? [...this.orders.values()].findLast(ours)?.id;
  }

  act(id: string, action: TillAction, twist: Twist): Acted {
    const order = this.orders.get(id);
    if (!order) return no('There is no such order.');
    const paid = paidOf(order);
    if (action === 'pay') return this.pay(order, twist);
    if (action === 'decline') return this.decline(order);
    if (action === 'expire') return this.endLink(order, 'expired');
    if (!paid) return no('It is not paid.');
    if (action === 'dispute') return this.dispute(paid, twist);
    if (action === 'fail-refund') return this.failRefund(paid);
    const amount = twist.amountMinor ?? paid.amount - refundedOf(paid);
    return this.refund(paid, { amount }) ? { ok: true } : no('There is not so much to refund.');
  }

  expireDue(now: number): void {
    for (const { status, expireBy, order } of this.links.values()) {
      if (status === 'created' && expireBy * 1000 <= now) this.endLink(order, 'expired');
    }
  }

  /** Ends a link that nobody has paid. */
  endLink({ link }: RazorpayOrder, status: 'expired' | 'cancelled'): Acted {
    if (!link) return no('An order does not expire.');
    if (link.status !== 'created') return no('The link is closed.');
    link.status = status;
    this.events.linkEnded(link);
    return { ok: true };
  }

  /** Takes the money of an authorised payment. */
  capture(payment: RazorpayPayment): void {
    const order = this.orders.get(payment.orderId);
    payment.status = 'captured';
    if (order?.link) order.link.status = 'paid';
    if (order) this.events.captured(order, payment);
  }

  /** Pays back: pending at first, processed a moment later. Undefined when the payment does not hold so much. */
  refund(
    payment: RazorpayPayment,
    asked: { amount: number; receipt?: string | null; notes?: Notes; speed?: 'normal' | 'optimum' },
  ): RazorpayRefund | undefined {
    const { amount, receipt = null, notes = {}, speed = 'normal' } = asked;
    if (payment.status !== 'captured' || amount < 1 || amount > payment.amount - refundedOf(payment)) return undefined;
    const refund: RazorpayRefund = {
      id: makeId('rfnd_', 14),
      paymentId: payment.id,
      amount,
      status: 'pending',
      receipt,
      notes,
      speed,
      created: nowSeconds(),
    };
    payment.refunds.push(refund);
    this.events.refund('created', payment, refund);
    setImmediate(() => this.process(payment, refund));
    return refund;
  }

  private process(payment: RazorpayPayment, refund: RazorpayRefund): void {
    refund.status = 'processed';
    if (refundedOf(payment) >= payment.amount) payment.status = 'refunded';
    this.events.refund('processed', payment, refund);
  }

  private pay(order: RazorpayOrder, { amountMinor, currency, merchantId, paymentId }: Twist): Acted {
    if (paidOf(order) || (order.link && order.link.status !== 'created')) return no('It cannot be paid any more.');
    order.notes = { ...order.notes, ...(merchantId ? { merchantId } : {}), ...(paymentId ? { paymentId } : {}) };
    const payment = this.attempt(order, amountMinor ?? order.amount, currency ?? order.currency);
    if (order.autoCapture) this.capture(payment);
    else this.events.authorized(payment);
    return { ok: true, clientReturn: this.clientReturn(order, payment), ...this.returnUrl(order, payment) };
  }

  private decline(order: RazorpayOrder): Acted {
    if (paidOf(order) || (order.link && order.link.status !== 'created')) return no('It cannot be paid any more.');
    const payment = this.attempt(order, order.amount, order.currency);
    payment.status = 'failed';
    this.events.failed(payment);
    return { ok: true };
  }

  private attempt(order: RazorpayOrder, amount: number, currency: string): RazorpayPayment {
    const payment: RazorpayPayment = {
      id: makeId('pay_', 14),
      orderId: order.id,
      amount,
      currency,
      status: 'authorized',
      // A payment by checkout.js carries the page's notes, not the order's; one by a link carries the link's.
      notes: order.link ? order.notes : {},
      created: nowSeconds(),
      refunds: [],
      dispute: null,
    };
    order.payments.push(payment);
    this.payments.set(payment.id, payment);
    return payment;
  }

  private failRefund(payment: RazorpayPayment): Acted {
    const refund = payment.refunds.findLast(({ status }) => status !== 'failed');
    if (!refund) return no('There is no refund that could fail.');
    refund.status = 'failed';
    payment.status = 'captured';
    this.events.refund('failed', payment, refund);
    return { ok: true };
  }

  private dispute(payment: RazorpayPayment, { outcome, amountMinor }: Twist): Acted {
    if (!payment.dispute) {
      payment.dispute = { id: makeId('disp_', 14), status: 'open', amount: amountMinor ?? payment.amount };
      this.events.dispute('created', payment);
    }
    if (!outcome) return { ok: true };
    if (payment.dispute.status !== 'open') return no('The dispute is closed.');
    payment.dispute.status = outcome;
    this.events.dispute(outcome, payment);
    return { ok: true };
  }

  private clientReturn(
    order: RazorpayOrder,
    payment: RazorpayPayment,
  ): NonNullable<Extract<Acted, { ok: true }>['clientReturn']> {
    return {
      razorpay_order_id: order.id,
      razorpay_payment_id: payment.id,
      razorpay_signature: signRazorpay(this.keySecret, `${order.id}|${payment.id}`),
    };
  }

  /** Where a link's payer goes on, with the signature over `link|reference|status|payment`. */
  private returnUrl({ link }: RazorpayOrder, { id }: RazorpayPayment): { returnUrl?: string } {
    if (!link?.callbackUrl) return {};
    const url = new URL(link.callbackUrl);
    const signed = [link.id, link.referenceId, link.status, id];
    const names = ['payment_link_id', 'payment_link_reference_id', 'payment_link_status', 'payment_id'];
    names.forEach((name, index) => url.searchParams.set(`razorpay_${name}`, signed[index] ?? ''));
    url.searchParams.set('razorpay_signature', signRazorpay(this.keySecret, signed.join('|')));
    return { returnUrl: url.href };
  }
}
