import { signRazorpay } from '@dinnerbell/payment-gateways';
import { makeId, nowSeconds } from '../till/make-id.js';
import type { WebhookSender } from '../till/webhook-sender.js';
import type { RazorpayLink, RazorpayOrder, RazorpayPayment, RazorpayRefund } from './razorpay-records.js';
import { renderDispute, renderLink, renderOrder, renderPayment, renderRefund } from './render-razorpay.js';

/** Razorpay's webhooks: each holds the entities that its event concerns. */
export class RazorpayEvents {
  constructor(
    private readonly webhooks: WebhookSender,
    private readonly webhookSecret: string,
    private readonly baseUrl: () => string,
  ) {}

  captured(order: RazorpayOrder, payment: RazorpayPayment): void {
    const whole = { payment: renderPayment(payment), order: renderOrder(order) };
    this.emit('payment.authorized', { payment: { ...whole.payment, status: 'authorized', captured: false } });
    this.emit('payment.captured', { payment: whole.payment });
    this.emit('order.paid', whole);
    if (order.link) this.emit('payment_link.paid', { payment_link: this.link(order.link), ...whole });
  }

  authorized(payment: RazorpayPayment): void {
    this.emit('payment.authorized', { payment: renderPayment(payment) });
  }

  failed(payment: RazorpayPayment): void {
    this.emit('payment.failed', { payment: renderPayment(payment) });
  }

  linkEnded(link: RazorpayLink): void {
    this.emit(`payment_link.${link.status}`, { payment_link: this.link(link) });
  }

  refund(event: 'created' | 'processed' | 'failed', payment: RazorpayPayment, refund: RazorpayRefund): void {
    this.emit(`refund.${event}`, { refund: renderRefund(refund, payment.currency), payment: renderPayment(payment) });
  }

  dispute(event: 'created' | 'won' | 'lost', payment: RazorpayPayment): void {
    this.emit(`payment.dispute.${event}`, { payment: renderPayment(payment), dispute: renderDispute(payment) });
  }

  private link(link: RazorpayLink): object {
    return renderLink(link, this.baseUrl(), true);
  }

  private emit(event: string, entities: Record<string, object>): void {
    const payload = Object.fromEntries(Object.entries(entities).map(([name, entity]) => [name, { entity }]));
    const contains = Object.keys(entities);
    const whole = {
      entity: 'event',
      account_id: 'acc_simulated0001',
      event,
      contains,
      payload,
      created_at: nowSeconds(),
    };
    const body = JSON.stringify(whole);
    const headers = {
      'x-razorpay-signature': signRazorpay(this.webhookSecret, body),
      'x-razorpay-event-id': makeId('', 14),
      'user-agent': 'Razorpay-Webhook/v1',
    };
    this.webhooks.send('razorpay', { body, headers: () => headers });
  }
}
