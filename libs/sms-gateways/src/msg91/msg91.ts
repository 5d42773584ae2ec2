import type { CatalogueRow, CredentialField } from '../catalogue-row.js';
import { checkCredentials } from '../check-credentials.js';
import { MSG91_ERRORS } from './msg91-errors.js';
import { MSG91_BATCH, Msg91Gateway } from './msg91-gateway.js';

const CREDENTIAL_FIELDS: readonly CredentialField[] = [
  { name: 'authKey', label: 'Auth key', secret: true, required: true, pattern: '[0-9A-Za-z-]{8,64}' },
  {
    name: 'webhookSecret',
    label: 'Secret at the end of the webhook address',
    secret: true,
    required: false,
    pattern: '[0-9A-Za-z_-]{16,128}',
  },
];

/** MSG91's row of the catalogue. */
export const MSG91: CatalogueRow = {
  vendor: 'msg91',
  label: 'MSG91',
  credentialFields: CREDENTIAL_FIELDS,
  capabilities: {
    batchSize: MSG91_BATCH,
    senderKinds: ['alphanumeric'],
    needsTemplate: true,
    receipts: 'secret-path',
    inbound: false,
    looksUp: true,
    absenceProof: false,
  },
  failures: MSG91_ERRORS,
  create: ({ credentials, ...wire }) => {
    const { authKey = '', webhookSecret = '' } = checkCredentials(CREDENTIAL_FIELDS, credentials);
    return new Msg91Gateway({ authKey, webhookSecret, ...wire });
  },
};
