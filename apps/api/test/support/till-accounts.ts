import { TWILIO_SETTINGS } from './twilio-settings.js';

/** Accounts at the simulator's tills, made for the specs alone. */
export const TILL_ACCOUNTS: Readonly<Record<string, string>> = {
  STRIPE_SECRET_KEY: 'sk_test_forthespecsalone',
  STRIPE_WEBHOOK_SECRET: 'whsec_for_the_specs_alone',
  RAZORPAY_KEY_ID: 'rzp_test_forthespecs',
  RAZORPAY_KEY_SECRET: 'key-secret-for-the-specs',
  RAZORPAY_WEBHOOK_SECRET: 'webhook-secret-for-the-specs',
};

/** The settings of a simulator that knows these accounts. */
export function tillSimulatorEnv(): Record<string, string> {
  const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN } = TWILIO_SETTINGS;
  const settings = Object.entries({ TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, ...TILL_ACCOUNTS });
  return Object.fromEntries(settings.map(([name, value]) => [`SIMULATOR_${name}`, value ?? '']));
}

/** The settings of an API that sells through that simulator. */
export function tillApiEnv(simulatorUrl: string): Record<string, string> {
  return { ...TILL_ACCOUNTS, STRIPE_BASE_URL: simulatorUrl, RAZORPAY_BASE_URL: `${simulatorUrl}/razorpay` };
}
