import { readTillSettings } from './till-settings.js';

test('without settings there is no till', () => {
  const faults: string[] = [];
  expect(readTillSettings({}, faults)).toEqual({});
  expect(faults).toEqual([]);
});

test('both accounts and where their webhooks go', () => {
  const env = {
    SIMULATOR_STRIPE_SECRET_KEY: 'sk',
    SIMULATOR_STRIPE_WEBHOOK_SECRET: 'wh',
    SIMULATOR_STRIPE_WEBHOOK_URL: 'http://127.0.0.1:3000/webhooks/payments/stripe',
    SIMULATOR_RAZORPAY_KEY_ID: 'id',
    SIMULATOR_RAZORPAY_KEY_SECRET: 'secret',
    SIMULATOR_RAZORPAY_WEBHOOK_SECRET: 'wh',
  };
  expect(readTillSettings(env, [])).toEqual({
    stripe: { secretKey: 'sk', webhookSecret: 'wh', webhookUrl: 'http://127.0.0.1:3000/webhooks/payments/stripe' },
    razorpay: { keyId: 'id', keySecret: 'secret', webhookSecret: 'wh' },
  });
});

test('a half-set account is a fault, all of it at once', () => {
  const faults: string[] = [];
  readTillSettings({ SIMULATOR_STRIPE_SECRET_KEY: 'sk', SIMULATOR_RAZORPAY_KEY_ID: 'id' }, faults);
  expect(faults).toEqual([
    'SIMULATOR_STRIPE_WEBHOOK_SECRET is missing.',
    'SIMULATOR_RAZORPAY_KEY_SECRET is missing.',
    'SIMULATOR_RAZORPAY_WEBHOOK_SECRET is missing.',
  ]);
});
