import type { Settings } from './settings.js';

/** The operator's Stripe account; the base URL is set only where a stand-in answers for Stripe. */
export interface StripeSettings {
  readonly secretKey: string;
  /** Signs what Stripe tells us; not the secret key. */
  readonly webhookSecret: string;
  /** Accepted on webhooks too, while the secret is being changed. */
  readonly previousWebhookSecret?: string;
  readonly baseUrl?: string;
}

/** The account, or `undefined` when none of its settings is there; a half-set one is a fault. */
export function readStripe(settings: Settings): StripeSettings | undefined {
  const names = ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'] as const;
  const baseUrl = settings.optional('STRIPE_BASE_URL');
  const previousWebhookSecret = settings.optional('STRIPE_PREVIOUS_WEBHOOK_SECRET');
  if (names.every((name) => settings.optional(name) === undefined)) return undefined;
  if (baseUrl) settings.checkUrl('STRIPE_BASE_URL', baseUrl, ['http', 'https']);
  const secretKey = settings.required('STRIPE_SECRET_KEY', 'the secret key (sk_…), as STRIPE_* are used');
  const webhookSecret = settings.required(
    'STRIPE_WEBHOOK_SECRET',
    'the signing secret of the webhook endpoint (whsec_…), as STRIPE_* are used',
  );
  if (secretKey && !/^(sk|rk)_\w+$/.test(secretKey))
    settings.faults.push('STRIPE_SECRET_KEY must begin with sk_ or rk_.');
  for (const [name, secret] of [
    ['STRIPE_WEBHOOK_SECRET', webhookSecret],
    ['STRIPE_PREVIOUS_WEBHOOK_SECRET', previousWebhookSecret],
  ]) {
    if (secret && !/^whsec_\S+$/.test(secret)) settings.faults.push(`${name} must begin with whsec_.`);
  }
  return {
    secretKey,
    webhookSecret,
    ...(previousWebhookSecret ? { previousWebhookSecret } : {}),
    ...(baseUrl ? { baseUrl: baseUrl.replace(/\/+$/, '') } : {}),
  };
}
