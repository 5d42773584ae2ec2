import { checkoutInput } from '../testing/describe-payment-gateway.js';
import { sessionParams } from './session-params.js';

// RFC 9562, A.6: a UUIDv7 of 2022-02-22T19:22:22Z.
const V7 = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';

test('the same payment asks for the very same session, whenever it is asked', () => {
  const input = { ...checkoutInput('USD'), paymentId: V7 };
  expect(sessionParams(input)).toEqual(sessionParams({ ...input }));
  expect(sessionParams(input).expires_at).toBe(Date.parse('2022-02-22T21:22:22Z') / 1000);
});

test('an id that holds no time leaves the end to Stripe', () => {
  const input = { ...checkoutInput('USD'), paymentId: '919108f7-52d1-4320-9bac-f847db4148a8' };
  expect(sessionParams(input)).not.toHaveProperty('expires_at');
});

test('our ids go with the session and with the payment, and nothing changes the price', () => {
  const input = checkoutInput('JPY');
  const metadata = { paymentId: input.paymentId, merchantId: input.merchantId, credits: '500' };
  expect(sessionParams(input)).toMatchObject({
    mode: 'payment',
    client_reference_id: input.paymentId,
    metadata,
    payment_intent_data: { metadata },
    adaptive_pricing: { enabled: false },
    line_items: [{ quantity: 1, price_data: { currency: 'jpy', unit_amount: 49_900 } }],
  });
});
