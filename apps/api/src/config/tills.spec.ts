import { readRazorpay } from './razorpay.js';
import { Settings } from './settings.js';
import { readStripe } from './stripe.js';

const STRIPE = { STRIPE_SECRET_KEY: 'sk_test_specs', STRIPE_WEBHOOK_SECRET: 'whsec_specs' };
const RAZORPAY = {
  RAZORPAY_KEY_ID: 'rzp_test_specs',
  RAZORPAY_KEY_SECRET: 'key-secret',
  RAZORPAY_WEBHOOK_SECRET: 'webhook-secret',
};

const faultsOf = (read: (settings: Settings) => unknown, source: Record<string, string>): string[] => {
  const settings = new Settings(source);
  read(settings);
  return settings.faults;
};

describe('the tills’ settings', () => {
  test('none is no till, all is a till', () => {
    expect(readStripe(new Settings({}))).toBeUndefined();
    expect(readRazorpay(new Settings({}))).toBeUndefined();
    expect(readStripe(new Settings({ ...STRIPE, STRIPE_BASE_URL: 'http://127.0.0.1:3001/' }))).toEqual({
      secretKey: 'sk_test_specs',
      webhookSecret: 'whsec_specs',
      baseUrl: 'http://127.0.0.1:3001',
    });
    expect(readRazorpay(new Settings({ ...RAZORPAY, RAZORPAY_PREVIOUS_WEBHOOK_SECRET: 'older' }))).toEqual({
      keyId: 'rzp_test_specs',
      keySecret: 'key-secret',
      webhookSecret: 'webhook-secret',
      previousWebhookSecret: 'older',
    });
  });

  test.each(Object.keys(STRIPE))('a Stripe account without %s is a fault', (name) => {
    expect(faultsOf(readStripe, { ...STRIPE, [name]: '' }).join()).toContain(`${name} is not set`);
  });

  test.each(Object.keys(RAZORPAY))('a Razorpay account without %s is a fault', (name) => {
    expect(faultsOf(readRazorpay, { ...RAZORPAY, [name]: '' }).join()).toContain(`${name} is not set`);
  });

  test('keys in the wrong place are told before anything starts, without repeating them', () => {
    const swapped = {
      STRIPE_SECRET_KEY: 'whsec_specs',
      STRIPE_WEBHOOK_SECRET: 'sk_test_specs',
      STRIPE_BASE_URL: 'here',
    };
    expect(faultsOf(readStripe, swapped)).toHaveLength(3);
    expect(faultsOf(readRazorpay, { ...RAZORPAY, RAZORPAY_KEY_ID: 'key-secret' })).toEqual([
      'RAZORPAY_KEY_ID must begin with rzp_test_ or rzp_live_.',
    ]);
    expect(faultsOf(readStripe, swapped).join()).not.toContain('specs');
  });
});
