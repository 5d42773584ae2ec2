import type { DisputeNews, PaymentEvent, PaymentState } from '../port.js';
import { fieldsIn, textIn, wholeIn } from '../read-field.js';
import { readMoney } from './read-entities.js';
import { readPayment } from './read-payment.js';
import { readRefund } from './read-refund.js';

/**
 * A verified webhook in our words. `payload` holds one entity of each kind that the event concerns. The end of a payment
 * link ends nothing: the order of the same payment can still be paid.
 */
export function readRazorpayEvent(eventId: string, body: unknown): PaymentEvent | { refused: string } {
  const event = textIn(body, 'event');
  if (!event || textIn(body, 'entity') !== 'event') return { refused: 'The body is no Razorpay event.' };
  const entity = (name: string): unknown => fieldsIn(fieldsIn(fieldsIn(body, 'payload'), name), 'entity');
  const state = (): PaymentState | undefined => readPayment(entity('payment'), entity('payment_link'), entity('order'));
  switch (event) {
    case 'order.paid':
    case 'payment.captured':
    case 'payment_link.paid':
      return readPaid(eventId, state());
    case 'payment.authorized':
      return withState(eventId, 'other', state());
    case 'payment.failed':
      return withState(eventId, 'failed', state());
    case 'refund.created':
    case 'refund.processed':
    case 'refund.failed':
    case 'refund.speed_changed': {
      const refund = readRefund(entity('refund'));
      return refund ? { eventId, kind: 'refund', refund } : { eventId, kind: 'other' };
    }
    case 'payment.dispute.created':
      return withDispute(eventId, 'dispute-opened', readDispute(entity('dispute')));
    case 'payment.dispute.won':
    case 'payment.dispute.lost':
    case 'payment.dispute.closed':
      return withDispute(eventId, 'dispute-closed', readDispute(entity('dispute'), event));
    default:
      return { eventId, kind: 'other' };
  }
}

/** Paid only when the payment itself says that it was captured, whatever the event is called. */
function readPaid(eventId: string, state: PaymentState | undefined): PaymentEvent {
  return withState(eventId, state?.status === 'paid' ? 'paid' : 'other', state);
}

function withState(eventId: string, kind: PaymentEvent['kind'], state: PaymentState | undefined): PaymentEvent {
  return state ? { eventId, kind, state } : { eventId, kind: 'other' };
}

function withDispute(eventId: string, kind: PaymentEvent['kind'], dispute: DisputeNews | undefined): PaymentEvent {
  return dispute ? { eventId, kind, dispute } : { eventId, kind: 'other' };
}

function readDispute(dispute: unknown, closedBy?: string): DisputeNews | undefined {
  const id = textIn(dispute, 'id');
  const gatewayPaymentId = textIn(dispute, 'payment_id');
  const money = readMoney(dispute);
  if (!id || !gatewayPaymentId || !money) return undefined;
  const kept = closedBy === 'payment.dispute.won' || wholeIn(dispute, 'amount_deducted') === 0;
  return { id, gatewayPaymentId, ...money, ...(closedBy ? { won: closedBy !== 'payment.dispute.lost' && kept } : {}) };
}
