import type { Settings } from './settings.js';

/** The operator's Razorpay account; the base URL is set only where a stand-in answers for Razorpay. */
export interface RazorpaySettings {
  readonly keyId: string;
  readonly keySecret: string;
  /** Signs what Razorpay tells us; not the key secret. */
  readonly webhookSecret: string;
  /** Accepted on webhooks too, while the secret is being changed. */
  readonly previousWebhookSecret?: string;
  readonly baseUrl?: string;
}

/** The account, or `undefined` when none of its settings is there; a half-set one is a fault. */
export function readRazorpay(settings: Settings): RazorpaySettings | undefined {
  const names = ['RAZORPAY_KEY_ID', 'RAZORPAY_KEY_SECRET', 'RAZORPAY_WEBHOOK_SECRET'] as const;
  const baseUrl = settings.optional('RAZORPAY_BASE_URL');
  const previousWebhookSecret = settings.optional('RAZORPAY_PREVIOUS_WEBHOOK_SECRET');
  if (names.every((name) => settings.optional(name) === undefined)) return undefined;
  if (baseUrl) settings.checkUrl('RAZORPAY_BASE_URL', baseUrl, ['http', 'https']);
  const keyId = settings.required('RAZORPAY_KEY_ID', 'the key id (rzp_…), as RAZORPAY_* are used');
  if (keyId && !/^rzp_(test|live)_\w+$/.test(keyId)) {
    settings.faults.push('RAZORPAY_KEY_ID must begin with rzp_test_ or rzp_live_.');
  }
  return {
    keyId,
    keySecret: settings.required('RAZORPAY_KEY_SECRET', 'the key secret, as RAZORPAY_* are used'),
    webhookSecret: settings.required(
      'RAZORPAY_WEBHOOK_SECRET',
      'the secret given to the webhook, as RAZORPAY_* are used',
    ),
    ...(previousWebhookSecret ? { previousWebhookSecret } : {}),
    ...(baseUrl ? { baseUrl: baseUrl.replace(/\/+$/, '') } : {}),
  };
}
