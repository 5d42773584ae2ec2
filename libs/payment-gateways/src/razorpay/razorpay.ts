import type { CredentialField, PaymentCatalogueRow } from '../catalogue-row.js';
import { checkCredentials } from '../check-credentials.js';
import { RazorpayGateway } from './razorpay-gateway.js';

const CREDENTIAL_FIELDS: readonly CredentialField[] = [
  { name: 'keyId', label: 'Key id', secret: false, required: true, pattern: 'rzp_(?:test|live)_\\w+' },
  { name: 'keySecret', label: 'Key secret', secret: true, required: true },
  { name: 'webhookSecret', label: 'Secret of the webhook', secret: true, required: true },
  { name: 'previousWebhookSecret', label: 'Secret of the webhook before', secret: true, required: false },
];

/** Razorpay's row of the catalogue. */
export const RAZORPAY: PaymentCatalogueRow = {
  vendor: 'razorpay',
  label: 'Razorpay',
  credentialFields: CREDENTIAL_FIELDS,
  create: ({ credentials, ...wire }) => {
    const checked = checkCredentials(CREDENTIAL_FIELDS, credentials);
    const { keyId = '', keySecret = '', webhookSecret = '', previousWebhookSecret } = checked;
    const previous = previousWebhookSecret ? { previousWebhookSecret } : {};
    return new RazorpayGateway({ keyId, keySecret, webhookSecret, ...previous, ...wire });
  },
};
