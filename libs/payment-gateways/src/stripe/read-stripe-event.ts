import type { DisputeNews, PaymentEvent, PaymentStatus, RefundNews, RefundStatus } from '../port.js';
import { fieldsIn, textIn, wholeIn } from '../read-field.js';
import { idOf, readSession } from './read-session.js';

const REFUND_STATUS: Readonly<Record<string, RefundStatus>> = {
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'failed',
};

/** Disputes whose money was never taken: an inquiry of the bank. https://docs.stripe.com/disputes/how-disputes-work */
const INQUIRY = /^warning_/;

/** A verified event in our words. Event types of which nothing follows are `other`. */
export function readStripeEvent(event: unknown): PaymentEvent | { refused: string } {
  const eventId = textIn(event, 'id');
  const type = textIn(event, 'type');
  if (!eventId || !type || textIn(event, 'object') !== 'event') return { refused: 'The body is no Stripe event.' };
  const object = fieldsIn(fieldsIn(event, 'data'), 'object');
  switch (type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
      return readCheckout(eventId, object, undefined);
    case 'checkout.session.async_payment_failed':
      return readCheckout(eventId, object, 'failed');
    case 'checkout.session.expired':
      return readCheckout(eventId, object, 'expired');
    case 'payment_intent.payment_failed':
      return { eventId, kind: 'failed' };
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed': {
      const refund = readRefund(object);
      return refund ? { eventId, kind: 'refund', refund } : { eventId, kind: 'other' };
    }
    case 'charge.dispute.created':
    case 'charge.dispute.closed': {
      const dispute = readDispute(object, type.endsWith('closed'));
      if (!dispute) return { eventId, kind: 'other' };
      return { eventId, kind: type.endsWith('closed') ? 'dispute-closed' : 'dispute-opened', dispute };
    }
    default:
      return { eventId, kind: 'other' };
  }
}

/** `ended`: what the event type says, unless the session itself says that it is paid. */
function readCheckout(eventId: string, session: unknown, ended: 'failed' | 'expired' | undefined): PaymentEvent {
  const state = readSession(session);
  if (!state) return { eventId, kind: 'other' };
  const status: PaymentStatus = state.status === 'paid' ? 'paid' : (ended ?? state.status);
  const kind = status === 'paid' || status === 'failed' || status === 'expired' ? status : 'other';
  return { eventId, kind, state: { ...state, status } };
}

/** A refund in our words; undefined for anything that is none. */
export function readRefund(refund: unknown): RefundNews | undefined {
  const gatewayRefundId = textIn(refund, 'id');
  const gatewayPaymentId = idOf(refund, 'payment_intent');
  const amountMinor = wholeIn(refund, 'amount');
  const currency = textIn(refund, 'currency')?.toUpperCase();
  if (textIn(refund, 'object') !== 'refund' || !gatewayRefundId || !gatewayPaymentId) return undefined;
  if (amountMinor === undefined || !currency) return undefined;
  const refundId = textIn(fieldsIn(refund, 'metadata'), 'refundId');
  const status = REFUND_STATUS[textIn(refund, 'status') ?? ''] ?? 'pending';
  return { gatewayRefundId, gatewayPaymentId, status, amountMinor, currency, ...(refundId ? { refundId } : {}) };
}

function readDispute(dispute: unknown, closed: boolean): DisputeNews | undefined {
  const id = textIn(dispute, 'id');
  const gatewayPaymentId = idOf(dispute, 'payment_intent');
  const amountMinor = wholeIn(dispute, 'amount');
  const currency = textIn(dispute, 'currency')?.toUpperCase();
  const status = textIn(dispute, 'status') ?? '';
  if (!id || !gatewayPaymentId || amountMinor === undefined || !currency || INQUIRY.test(status)) return undefined;
  return { id, gatewayPaymentId, amountMinor, currency, ...(closed ? { won: status === 'won' } : {}) };
}
