import { decimalAmount } from '@dinnerbell/payment-gateways';
import type { TillRow, TillStatus } from '../till/till.js';
import { paidOf, type RazorpayOrder, refundedOf } from './razorpay-records.js';

/** An order, or the link that made it, as the oracle and the till page show it. */
export function renderRow(order: RazorpayOrder, baseUrl: string): TillRow {
  const { amount, currency, notes, link } = order;
  const paid = paidOf(order);
  const note = (name: string): string | null => (notes[name] === undefined ? null : String(notes[name]));
  const status = statusOf(order);
  return {
    id: link?.id ?? order.id,
    vendor: 'razorpay',
    status,
    amountMinor: amount,
    currency,
    amount: decimalAmount(amount, currency),
    description: link?.description ?? 'Order',
    paymentId: note('paymentId'),
    merchantId: note('merchantId'),
    credits: note('credits'),
    gatewayPaymentId: paid?.id ?? null,
    failedAttempts: order.payments.filter((payment) => payment.status === 'failed').length,
    refundedMinor: paid ? refundedOf(paid) : 0,
    dispute: paid?.dispute?.status ?? null,
    createdAt: new Date(order.created * 1000).toISOString(),
    url: status === 'open' ? `${baseUrl}/razorpay/${link ? `l/${link.id}` : `checkout/${order.id}`}` : null,
  };
}

function statusOf({ payments, link }: RazorpayOrder): TillStatus {
  const last = payments.at(-1);
  if (payments.some(({ status }) => status === 'captured')) return 'paid';
  if (last?.status === 'refunded') return 'refunded';
  if (last?.status === 'authorized') return 'processing';
  return !link || link.status === 'created' ? 'open' : 'expired';
}
