import { PAYMENT_CATALOGUE } from './catalogue.js';
import { signRazorpay } from './razorpay/razorpay-signature.js';

const stripe = { secretKey: 'sk_test_secret', webhookSecret: 'whsec_secret' };
const razorpay = { keyId: 'rzp_test_key', keySecret: 'secret', webhookSecret: 'secret' };

test.each([
  ['stripe', { ...stripe, secretKey: 'pk_live_secret' }, 'secretKey'],
  ['stripe', { secretKey: stripe.secretKey }, 'webhookSecret'],
  ['stripe', { ...stripe, webhookSecret: 'secret' }, 'webhookSecret'],
  ['razorpay', { ...razorpay, keyId: 'key_secret' }, 'keyId'],
  ['razorpay', { ...razorpay, webhookSecret: '' }, 'webhookSecret'],
] as const)('%s names the field at fault, never its value', (vendor, credentials, field) => {
  const create = (): unknown => PAYMENT_CATALOGUE[vendor].create({ credentials });
  expect(create).toThrow(RangeError);
  expect(create).toThrow(field);
  expect(create).not.toThrow(/_secret/);
});

describe('Razorpay’s return of the browser', () => {
  const gateway = PAYMENT_CATALOGUE.razorpay.create({ credentials: razorpay });
  afterAll(() => gateway.close());
  const genuine = {
    gatewayOrderId: 'order_1',
    gatewayPaymentId: 'pay_1',
    signature: signRazorpay('secret', 'order_1|pay_1'),
  };

  test('is believed for our order alone', () => {
    expect(gateway.verifyClientReturn?.(genuine)).toBe(true);
    expect(gateway.verifyClientReturn?.({ ...genuine, gatewayOrderId: 'order_2' })).toBe(false);
    expect(gateway.verifyClientReturn?.({ ...genuine, gatewayPaymentId: 'pay_2' })).toBe(false);
  });

  test.each([
    '',
    'x',
    '0'.repeat(64),
    genuine.signature.toUpperCase(),
    `${genuine.signature} `,
    genuine.signature.slice(1),
  ])('is not believed with the signature %j', (signature) =>
    expect(gateway.verifyClientReturn?.({ ...genuine, signature })).toBe(false),
  );

  test('no id can hold the sign between the two', () => {
    const signature = signRazorpay('secret', 'order_1|x|pay_1');
    expect(gateway.verifyClientReturn?.({ gatewayOrderId: 'order_1|x', gatewayPaymentId: 'pay_1', signature })).toBe(
      false,
    );
    expect(gateway.verifyClientReturn?.({ gatewayOrderId: 'order_1', gatewayPaymentId: 'x|pay_1', signature })).toBe(
      false,
    );
  });
});

test('Stripe has no such return', () => {
  expect(PAYMENT_CATALOGUE.stripe.create({ credentials: stripe }).verifyClientReturn).toBeUndefined();
});
