import type { WireAnswer } from '../till/answer-with-faults.js';
import { makeId, nowSeconds } from '../till/make-id.js';
import { type Body, checkPriced, checkReference, refuse } from './check-request.js';
import type { Notes, RazorpayLink, RazorpayOrder } from './razorpay-records.js';
import type { RazorpayTill } from './razorpay-till.js';

const QUARTER_HOUR = 15 * 60;
const HALF_A_YEAR = 182 * 24 * 3600;

/** `POST /v1/orders`. */
export function createOrder(till: RazorpayTill, body: Body): RazorpayOrder | { refused: WireAnswer } {
  const priced = checkPriced(body, 'order');
  if ('refused' in priced) return priced;
  const receipt = checkReference(body['receipt']);
  if (receipt === undefined) return refuse('receipt', 'The receipt may not be greater than 40 characters.');
  if (receipt !== null && [...till.orders.values()].some((order) => order.receipt === receipt)) {
    return refuse('receipt', 'Receipt should be unique.');
  }
  const payment = body['payment'] as { capture?: string } | undefined;
  const order = newOrder(priced, receipt, payment?.capture !== 'manual');
  till.orders.set(order.id, order);
  return order;
}

/** `POST /v1/payment_links`. */
export function createLink(till: RazorpayTill, body: Body): RazorpayLink | { refused: WireAnswer } {
  const priced = checkPriced(body, 'link');
  if ('refused' in priced) return priced;
  const referenceId = checkReference(body['reference_id']);
  if (referenceId === undefined) return refuse('reference_id', 'reference_id may not be greater than 40 characters.');
  if (referenceId && [...till.links.values()].some((link) => link.referenceId === referenceId)) {
    return refuse('reference_id', 'payment link with given reference_id already exists.');
  }
  const now = nowSeconds();
  const { expire_by: expireBy = now + HALF_A_YEAR, callback_url: callbackUrl = null, customer } = body;
  if (typeof expireBy !== 'number' || expireBy < now + QUARTER_HOUR) {
    return refuse('expire_by', 'timestamp must be at least 15 minutes in future.');
  }
  if (callbackUrl !== null && (typeof callbackUrl !== 'string' || !URL.canParse(callbackUrl))) {
    return refuse('callback_url', 'callback_url must be a valid URL.');
  }
  const link: RazorpayLink = {
    id: makeId('plink_', 14),
    status: 'created',
    referenceId: referenceId ?? '',
    description: String(body['description'] ?? ''),
    customer: typeof customer === 'object' && customer !== null ? (customer as Record<string, unknown>) : {},
    callbackUrl,
    expireBy,
    created: now,
    order: newOrder(priced, null, true),
  };
  link.order.link = link;
  till.links.set(link.id, link);
  till.orders.set(link.order.id, link.order);
  return link;
}

function newOrder(
  { amount, currency, notes }: { amount: number; currency: string; notes: Notes },
  receipt: string | null,
  autoCapture: boolean,
): RazorpayOrder {
  const created = nowSeconds();
  return { id: makeId('order_', 14), amount, currency, receipt, notes, created, autoCapture, payments: [], link: null };
}
