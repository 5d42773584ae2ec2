import type { PaymentState, PaymentStatus } from '../port.js';
import { fieldsIn, isFields, textIn, wholeIn } from '../read-field.js';

/** A Checkout Session in our words; undefined for anything else, whatever its status code was. */
export function readSession(session: unknown): PaymentState | undefined {
  const id = textIn(session, 'id');
  const amountMinor = wholeIn(session, 'amount_total');
  const currency = textIn(session, 'currency');
  if (textIn(session, 'object') !== 'checkout.session' || !id?.startsWith('cs_')) return undefined;
  if (textIn(session, 'mode') !== 'payment' || amountMinor === undefined || !currency) return undefined;
  const gatewayPaymentId = idOf(session, 'payment_intent');
  const paymentId = textIn(fieldsIn(session, 'metadata'), 'paymentId');
  const merchantId = textIn(fieldsIn(session, 'metadata'), 'merchantId');
  return {
    gatewayOrderId: id,
    status: statusOf(session),
    amountMinor,
    currency: currency.toUpperCase(),
    ...(gatewayPaymentId ? { gatewayPaymentId } : {}),
    ...(paymentId ? { paymentId } : {}),
    ...(merchantId ? { merchantId } : {}),
  };
}

/** The id of what another object points at, expanded or not. */
export function idOf(object: unknown, name: string): string | undefined {
  return textIn(object, name) ?? textIn(fieldsIn(object, name), 'id');
}

/** Only `payment_status: paid` is money: `complete` alone may be a bank transfer still under way. */
function statusOf(session: unknown): PaymentStatus {
  const intent = fieldsIn(session, 'payment_intent');
  const status = textIn(session, 'status');
  if (textIn(session, 'payment_status') === 'paid') {
    const charge = fieldsIn(intent, 'latest_charge');
    return isFields(charge) && charge['refunded'] === true ? 'refunded' : 'paid';
  }
  if (status === 'expired') return 'expired';
  const failed = ['canceled', 'requires_payment_method'].includes(textIn(intent, 'status') ?? '');
  return status === 'complete' && failed ? 'failed' : 'open';
}
