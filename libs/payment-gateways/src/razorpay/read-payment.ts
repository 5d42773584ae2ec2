import type { PaymentState, PaymentStatus } from '../port.js';
import { textIn } from '../read-field.js';
import { readMoney, readNotes } from './read-entities.js';

/** Only a captured payment is ours: an authorised one may go back by itself, a failed one may be followed by another. */
const STATUS: Readonly<Record<string, PaymentStatus>> = { captured: 'paid', refunded: 'refunded' };

/**
 * How things stand by a Razorpay payment and what came with it (its order, its link). The order is the one our notes
 * name, for a link makes an order of its own.
 */
export function readPayment(payment: unknown, ...others: unknown[]): PaymentState | undefined {
  const gatewayPaymentId = textIn(payment, 'id');
  const money = readMoney(payment);
  const { orderId, ...ours } = readNotes(...others, payment);
  const gatewayOrderId =
    orderId ?? textIn(payment, 'order_id') ?? others.map((other) => textIn(other, 'id')).find(Boolean);
  if (textIn(payment, 'entity') !== 'payment' || !gatewayPaymentId?.startsWith('pay_')) return undefined;
  if (!money || !gatewayOrderId) return undefined;
  const status = STATUS[textIn(payment, 'status') ?? ''] ?? 'open';
  return { gatewayOrderId, gatewayPaymentId, status, ...money, ...ours };
}
