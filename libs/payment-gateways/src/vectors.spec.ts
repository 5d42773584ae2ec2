import { jest } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Razorpay from 'razorpay';
import Stripe from 'stripe';
import { isSignedByRazorpay, signRazorpay } from './razorpay/razorpay-signature.js';
import { signStripe } from './stripe/stripe-signature.js';
import { verifyStripe } from './stripe/verify-stripe.js';

interface Vectors {
  stripe: {
    hmac: { payload: string; secret: string; hex: string }[];
    headers: { name: string; payload: string; secret: string; timestamp: number; header: string; valid: boolean }[];
  };
  razorpay: { valid: { name: string; message: string; secret: string; signature: string }[] };
}

const FILE = fileURLToPath(new URL('../../../../shared/contracts/vectors.json', import.meta.url));
const present = existsSync(FILE);
const vectors = (): Vectors => JSON.parse(readFileSync(FILE, 'utf8')) as Vectors;
const stripe = new Stripe('sk_test_x');

(present ? describe : describe.skip)('the vendors’ own vectors (shared/contracts/vectors.json)', () => {
  afterEach(() => jest.useRealTimers());

  test('Stripe: the signature over a timestamp and a body', () => {
    const { headers } = vectors().stripe;
    const { payload, secret, timestamp, header } = headers[0] as Vectors['stripe']['headers'][0];
    expect(signStripe(secret, timestamp, payload)).toBe(header);
    expect(vectors().stripe.hmac).not.toHaveLength(0);
  });

  test('Stripe: every header is judged as Stripe judges it', () => {
    for (const { payload, secret, timestamp, header, valid } of vectors().stripe.headers) {
      jest.useFakeTimers({ now: timestamp * 1000 });
      const request = { headers: { 'stripe-signature': header }, rawBody: Buffer.from(payload) };
      expect('refused' in verifyStripe(stripe, [secret], request)).toBe(!valid);
    }
  });

  test('Razorpay: every signature is the same, and believed', () => {
    for (const { message, secret, signature } of vectors().razorpay.valid) {
      expect(signRazorpay(secret, message)).toBe(signature);
      expect(isSignedByRazorpay(secret, message, signature)).toBe(true);
      expect(isSignedByRazorpay(`${secret}x`, message, signature)).toBe(false);
    }
  });
});

describe('the vendors’ own libraries', () => {
  const payload = JSON.stringify({ id: 'evt_1', object: 'event', type: 'x', data: { object: {} }, note: '₹ 😀' });

  test('Stripe’s signs what we believe, and believes what we sign', () => {
    const header = stripe.webhooks.generateTestHeaderString({ payload, secret: 'whsec_1' });
    const rawBody = Buffer.from(payload);
    expect(
      verifyStripe(stripe, ['whsec_0', 'whsec_1'], { headers: { 'stripe-signature': header }, rawBody }),
    ).toMatchObject({
      id: 'evt_1',
    });
    const ours = signStripe('whsec_1', Math.floor(Date.now() / 1000), payload);
    expect(stripe.webhooks.constructEvent(rawBody, ours, 'whsec_1')).toMatchObject({ id: 'evt_1' });
  });

  test('Razorpay’s believes what we sign', () => {
    expect(Razorpay.validateWebhookSignature(payload, signRazorpay('s', payload), 's')).toBe(true);
  });
});
