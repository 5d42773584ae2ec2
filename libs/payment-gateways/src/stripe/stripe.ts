import type { CredentialField, PaymentCatalogueRow } from '../catalogue-row.js';
import { checkCredentials } from '../check-credentials.js';
import { StripeGateway } from './stripe-gateway.js';

const CREDENTIAL_FIELDS: readonly CredentialField[] = [
  { name: 'secretKey', label: 'Secret key', secret: true, required: true, pattern: '(?:sk|rk)_\\w+' },
  {
    name: 'webhookSecret',
    label: 'Signing secret of the webhook',
    secret: true,
    required: true,
    pattern: 'whsec_\\S+',
  },
  {
    name: 'previousWebhookSecret',
    label: 'Signing secret before it was rolled',
    secret: true,
    required: false,
    pattern: 'whsec_\\S+',
  },
];

/** Stripe's row of the catalogue. */
export const STRIPE: PaymentCatalogueRow = {
  vendor: 'stripe',
  label: 'Stripe',
  credentialFields: CREDENTIAL_FIELDS,
  create: ({ credentials, ...wire }) => {
    const {
      secretKey = '',
      webhookSecret = '',
      previousWebhookSecret,
    } = checkCredentials(CREDENTIAL_FIELDS, credentials);
    const previous = previousWebhookSecret ? { previousWebhookSecret } : {};
    return new StripeGateway({ secretKey, webhookSecret, ...previous, ...wire });
  },
};
