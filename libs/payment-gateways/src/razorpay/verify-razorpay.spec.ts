import { toReference } from '@dinnerbell/domain';
import type { PaymentEvent } from '../port.js';
import { signRazorpay } from './razorpay-signature.js';
import { verifyRazorpay } from './verify-razorpay.js';

const PAYMENT_ID = '0190b2c4-5d6e-7f80-9a1b-2c3d4e5f6071';
const payment = {
  id: 'pay_1',
  entity: 'payment',
  amount: 49_900,
  currency: 'INR',
  status: 'captured',
  order_id: 'order_1',
  notes: [],
};
const order = { id: 'order_1', entity: 'order', amount: 49_900, currency: 'INR', receipt: null, notes: [] as unknown };
const link = { id: 'plink_1', reference_id: toReference(PAYMENT_ID), notes: null };
const refund = { id: 'rfnd_1', entity: 'refund', payment_id: 'pay_1', amount: 900, currency: 'INR', status: 'pending' };
const dispute = { id: 'disp_1', entity: 'dispute', payment_id: 'pay_1', amount: 49_900, currency: 'INR' };

const webhook = (event: string, entities: Record<string, object>, secret = 'current', id?: string): unknown => {
  const payload = Object.fromEntries(Object.entries(entities).map(([name, entity]) => [name, { entity }]));
  const rawBody = Buffer.from(JSON.stringify({ entity: 'event', event, payload }));
  const headers = { 'x-razorpay-signature': signRazorpay(secret, rawBody), 'x-razorpay-event-id': id };
  return verifyRazorpay(['current', 'previous'], { headers, rawBody });
};

test('the current secret and the one before are believed, a third is not', () => {
  expect(webhook('x.y', {})).toHaveProperty('kind', 'other');
  expect(webhook('x.y', {}, 'previous')).toHaveProperty('kind', 'other');
  expect(webhook('x.y', {}, 'third')).toHaveProperty('refused');
});

test('the event’s id is the header’s, or else the same for the same body', () => {
  expect(webhook('x.y', {}, 'current', 'evt1')).toHaveProperty('eventId', 'evt1');
  const [one, same, other] = [webhook('x.y', {}), webhook('x.y', {}), webhook('x.z', {})] as PaymentEvent[];
  expect(one?.eventId).toBe(same?.eventId);
  expect(one?.eventId).not.toBe(other?.eventId);
});

test('a payment by checkout.js names the order, its webhook of the order us as well', () => {
  const state = {
    gatewayOrderId: 'order_1',
    gatewayPaymentId: 'pay_1',
    status: 'paid',
    amountMinor: 49_900,
    currency: 'INR',
  };
  expect(webhook('payment.captured', { payment })).toMatchObject({ kind: 'paid', state });
  expect(webhook('payment.captured', { payment })).not.toHaveProperty('state.paymentId');
  const notes = { paymentId: PAYMENT_ID, merchantId: 'm' };
  expect(webhook('order.paid', { payment, order: { ...order, notes } })).toMatchObject({
    state: { ...state, ...notes },
  });
  const receipt = { ...order, receipt: toReference(PAYMENT_ID) };
  expect(webhook('order.paid', { payment, order: receipt })).toMatchObject({ state: { paymentId: PAYMENT_ID } });
});

test('a payment by link names the order of our record, which the link’s notes hold', () => {
  const own = { ...payment, order_id: 'order_ofTheLink', notes: { orderId: 'order_1', paymentId: PAYMENT_ID } };
  expect(webhook('payment_link.paid', { payment_link: link, payment: own, order })).toMatchObject({
    kind: 'paid',
    state: { gatewayOrderId: 'order_1', paymentId: PAYMENT_ID },
  });
  const bare = { ...payment, order_id: 'order_ofTheLink' };
  expect(webhook('payment_link.paid', { payment_link: link, payment: bare })).toMatchObject({
    state: { gatewayOrderId: 'order_ofTheLink', paymentId: PAYMENT_ID },
  });
});

test.each([
  ['payment.captured', 'authorized', 'other', 'open'],
  ['order.paid', 'failed', 'other', 'open'],
  ['payment.authorized', 'authorized', 'other', 'open'],
  ['payment.failed', 'failed', 'failed', 'open'],
])('%s of a payment that is %s is %s, and the order %s', (event, status, kind, state) => {
  expect(webhook(event, { payment: { ...payment, status } })).toMatchObject({ kind, state: { status: state } });
});

test.each([
  ['created', 'pending', 'pending'],
  ['processed', 'processed', 'succeeded'],
  ['failed', 'failed', 'failed'],
])('refund.%s', (event, status, expected) => {
  const told = webhook(`refund.${event}`, { refund: { ...refund, status, receipt: toReference(PAYMENT_ID) } });
  expect(told).toMatchObject({ kind: 'refund', refund: { status: expected, refundId: PAYMENT_ID } });
});

test.each([
  ['created', 0, { kind: 'dispute-opened' }],
  ['won', 0, { kind: 'dispute-closed', dispute: { won: true } }],
  ['lost', 49_900, { kind: 'dispute-closed', dispute: { won: false } }],
  ['closed', 0, { kind: 'dispute-closed', dispute: { won: true } }],
  ['closed', 49_900, { kind: 'dispute-closed', dispute: { won: false } }],
  ['under_review', 0, { kind: 'other' }],
])('payment.dispute.%s with %i deducted', (event, amount_deducted, expected) => {
  expect(webhook(`payment.dispute.${event}`, { dispute: { ...dispute, amount_deducted } })).toMatchObject(expected);
});

test('the end of a link ends nothing, and a body without its entity tells nothing', () => {
  expect(webhook('payment_link.expired', { payment_link: link })).toHaveProperty('kind', 'other');
  for (const event of ['payment.captured', 'refund.processed', 'payment.dispute.created', 'payment_link.paid']) {
    expect(webhook(event, {})).toEqual({ eventId: expect.any(String), kind: 'other' });
  }
});

test('a signed body that is no event is refused', () => {
  for (const text of ['hello', '[]', '{"event":"order.paid"}']) {
    const headers = { 'x-razorpay-signature': signRazorpay('current', text) };
    expect(verifyRazorpay(['current'], { headers, rawBody: Buffer.from(text) })).toHaveProperty('refused');
  }
});
