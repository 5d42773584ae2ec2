import type { Settings } from './settings.js';

/** The operator's Stripe account; the base URL is set only where a stand-in answers for Stripe. */
export interface StripeSettings {
  readonly secretKey: string;
  /** Signs what Stripe tells us; not the secret key. */
  readonly webhookSecret: string;
  readonly baseUrl?: string;
}

/** The account, or `undefined` when none of its settings is there; a half-set one is a fault. */
export function readStripe(settings: Settings): StripeSettings | undefined {
  const names = ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'] as const;
  const baseUrl = settings.optional('STRIPE_BASE_URL');
  if (names.every((name) => settings.optional(name) === undefined)) return undefined;
  if (baseUrl) settings.checkUrl('STRIPE_BASE_URL', baseUrl, ['http', 'https']);
  return {
    secretKey: settings.required('STRIPE_SECRET_KEY', 'the secret key (sk_…), as STRIPE_* are used'),
    webhookSecret: settings.required(
      'STRIPE_WEBHOOK_SECRET',
      'the signing secret of the webhook endpoint (whsec_…), as STRIPE_* are used',
    ),
    ...(baseUrl ? { baseUrl: baseUrl.replace(/\/+$/, '') } : {}),
  };
}
