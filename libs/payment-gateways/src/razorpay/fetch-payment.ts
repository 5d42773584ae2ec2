import { toReference } from '@dinnerbell/domain';
import { UNREADABLE } from '../classify-break.js';
import type { PaymentState } from '../port.js';
import { type Fields, isFields, textIn } from '../read-field.js';
import type { CreateCheckout } from './create-checkout.js';
import { readMoney, readNotes } from './read-entities.js';
import { readPayment } from './read-payment.js';
import { isRefusal, type RazorpayWire } from './razorpay-wire.js';

/**
 * Asks both halves of a checkout, the order and the link, how the payment stands. It is never `expired`: a link ends, but
 * its order can still be paid, and a slow bank may say so days later.
 */
export async function fetchPayment(
  wire: RazorpayWire,
  checkouts: CreateCheckout,
  { gatewayOrderId, paymentId }: { gatewayOrderId: string; paymentId: string },
): Promise<PaymentState | { failed: string }> {
  const path = `/v1/orders/${encodeURIComponent(gatewayOrderId)}`;
  const order = await wire.call({ method: 'GET', path });
  if (isRefusal(order)) return { failed: order.code };
  const money = readMoney(order);
  if (order['entity'] !== 'order' || order['id'] !== gatewayOrderId || !money) return { failed: UNREADABLE.code };
  const { paymentId: ours, merchantId } = readNotes(order);
  const known = { ...(ours ? { paymentId: ours } : {}), ...(merchantId ? { merchantId } : {}) };
  const open: PaymentState = { gatewayOrderId, status: 'open', ...money, ...known };
  if (order['status'] !== 'created') {
    const payments = await wire.call({ method: 'GET', path: `${path}/payments` });
    if (isRefusal(payments)) return { failed: payments.code };
    const settled = listIn(payments, 'items')
      .map((payment) => readPayment(payment, order))
      .find(isSettled);
    if (settled) return { ...settled, gatewayOrderId };
  }
  return (await fetchByLink(wire, checkouts, open, paymentId)) ?? open;
}

async function fetchByLink(
  wire: RazorpayWire,
  checkouts: CreateCheckout,
  open: PaymentState,
  paymentId: string,
): Promise<PaymentState | { failed: string } | undefined> {
  const link = await checkouts.findLink(toReference(paymentId));
  if ('ok' in link) return { failed: link.code };
  if (textIn(link.found, 'status') !== 'paid') return undefined;
  for (const paid of listIn(link.found ?? {}, 'payments')) {
    const payment = await wire.call({ method: 'GET', path: `/v1/payments/${textIn(paid, 'payment_id') ?? ''}` });
    if (isRefusal(payment)) return { failed: payment.code };
    const settled = readPayment(payment, link.found);
    if (isSettled(settled)) return { ...settled, gatewayOrderId: open.gatewayOrderId };
  }
  return undefined;
}

function isSettled(state: PaymentState | undefined): state is PaymentState {
  return state?.status === 'paid' || state?.status === 'refunded';
}

function listIn(answer: Fields, name: string): Fields[] {
  const list = answer[name];
  return Array.isArray(list) ? list.filter(isFields) : [];
}
