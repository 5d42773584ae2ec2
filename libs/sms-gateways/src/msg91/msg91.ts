import type { CatalogueRow, CredentialField } from '../catalogue-row.js';
import { checkCredentials } from '../check-credentials.js';
import { MSG91_ERRORS } from './msg91-errors.js';
import { MSG91_BATCH, Msg91Gateway } from './msg91-gateway.js';

const CREDENTIAL_FIELDS: readonly CredentialField[] = [
  {
    name: 'authKey',
    label: 'Auth key',
    secret: true,
    required: true,
    pattern: '[0-9A-Za-z-]{8,64}',
    shape: '8 to 64 letters and digits',
  },
  {
    name: 'webhookSecret',
    label: 'Secret in the webhook address',
    secret: true,
    required: false,
    pattern: '[0-9A-Za-z_-]{16,128}',
    shape: '16 to 128 letters, digits, - and _',
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
  pathSecret: 'webhookSecret',
  failures: MSG91_ERRORS,
  create: ({ credentials, ...wire }) => {
    const { authKey = '', webhookSecret = '' } = checkCredentials(MSG91, credentials);
    return new Msg91Gateway({ authKey, webhookSecret, ...wire });
  },
};
