import { readStripeEvent } from './read-stripe-event.js';

const session = {
  id: 'cs_test_1',
  object: 'checkout.session',
  mode: 'payment',
  status: 'complete',
  payment_status: 'paid',
  amount_total: 1200,
  currency: 'usd',
  payment_intent: 'pi_1',
  metadata: { paymentId: 'p', merchantId: 'm', credits: '500' },
};
const event = (type: string, object: object): unknown =>
  readStripeEvent({ id: 'evt_1', object: 'event', type, data: { object } });
const ofSession = (type: string, changed: object = {}): unknown =>
  event(`checkout.session.${type}`, { ...session, ...changed });

test('a paid session', () => {
  expect(ofSession('completed')).toEqual({
    eventId: 'evt_1',
    kind: 'paid',
    state: {
      gatewayOrderId: 'cs_test_1',
      gatewayPaymentId: 'pi_1',
      status: 'paid',
      amountMinor: 1200,
      currency: 'USD',
      paymentId: 'p',
      merchantId: 'm',
    },
  });
});

test.each([
  ['completed', { payment_status: 'unpaid' }, 'other', 'open'],
  ['completed', { payment_status: 'no_payment_required' }, 'other', 'open'],
  ['async_payment_succeeded', {}, 'paid', 'paid'],
  ['async_payment_succeeded', { payment_status: 'unpaid' }, 'other', 'open'],
  ['async_payment_failed', { payment_status: 'unpaid' }, 'failed', 'failed'],
  ['async_payment_failed', {}, 'paid', 'paid'],
  ['expired', { status: 'expired', payment_status: 'unpaid' }, 'expired', 'expired'],
])('%s with %j is %s, and the payment %s', (type, changed, kind, status) => {
  expect(ofSession(type, changed)).toMatchObject({ kind, state: { status } });
});

test.each([
  [{ mode: 'subscription' }],
  [{ object: 'payment_link' }],
  [{ amount_total: null }],
  [{ amount_total: 12.5 }],
  [{ currency: null }],
  [{ id: 7 }],
])('a session with %j tells nothing', (changed) => {
  expect(ofSession('completed', changed)).toEqual({ eventId: 'evt_1', kind: 'other' });
});

test('of a foreign session we learn no payment of ours', () => {
  expect(ofSession('completed', { metadata: null })).not.toHaveProperty('state.paymentId');
});

const dispute = { id: 'du_1', object: 'dispute', amount: 1200, currency: 'usd', payment_intent: 'pi_1' };

test.each([
  ['created', 'needs_response', { kind: 'dispute-opened' }],
  ['created', 'warning_needs_response', { kind: 'other' }],
  ['closed', 'won', { kind: 'dispute-closed', dispute: { won: true } }],
  ['closed', 'lost', { kind: 'dispute-closed', dispute: { won: false } }],
  ['closed', 'warning_closed', { kind: 'other' }],
])('a dispute %s as %s', (what, status, expected) => {
  expect(event(`charge.dispute.${what}`, { ...dispute, status })).toMatchObject(expected);
});

const refund = { id: 're_1', object: 'refund', amount: 900, currency: 'usd', payment_intent: 'pi_1', metadata: {} };

test.each([
  ['succeeded', 'succeeded'],
  ['pending', 'pending'],
  ['requires_action', 'pending'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
])('a refund that is %s is %s', (status, expected) => {
  expect(event('refund.updated', { ...refund, status })).toMatchObject({
    kind: 'refund',
    refund: { status: expected },
  });
});

test.each([
  [{}],
  [{ id: 'evt_1', object: 'event' }],
  [{ id: 'evt_1', type: 'x', object: 'v2.core.event' }],
  [null],
  ['x'],
])('%j is no event', (body) => expect(readStripeEvent(body)).toHaveProperty('refused'));

test('an event of an unknown type is nothing to us', () => {
  expect(event('customer.created', {})).toEqual({ eventId: 'evt_1', kind: 'other' });
});
