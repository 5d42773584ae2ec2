import { createPrivateKey } from 'node:crypto';
import type { CatalogueRow, CredentialField } from '../catalogue-row.js';
import { checkCredentials } from '../check-credentials.js';
import { VONAGE_ERRORS } from './vonage-errors.js';
import { type VonageConfig, VonageGateway } from './vonage-gateway.js';

const CREDENTIAL_FIELDS: readonly CredentialField[] = [
  { name: 'apiKey', label: 'API key', secret: false, required: true, pattern: '[0-9A-Za-z]{8}' },
  { name: 'apiSecret', label: 'API secret', secret: true, required: true },
  { name: 'signatureSecret', label: 'Signature secret', secret: true, required: true },
  {
    name: 'applicationId',
    label: 'Application ID',
    secret: false,
    required: false,
    pattern: '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}',
  },
  { name: 'privateKey', label: 'Private key of the application', secret: true, required: false },
];

/** Vonage's row of the catalogue. */
export const VONAGE: CatalogueRow = {
  vendor: 'vonage',
  label: 'Vonage',
  credentialFields: CREDENTIAL_FIELDS,
  capabilities: {
    batchSize: 1,
    senderKinds: ['long-code', 'short-code', 'alphanumeric'],
    needsTemplate: false,
    receipts: 'signed',
    inbound: true,
    looksUp: true,
    absenceProof: false,
  },
  failures: VONAGE_ERRORS,
  create: ({ credentials, ...wire }) => {
    const given = checkCredentials(CREDENTIAL_FIELDS, credentials);
    const { apiKey = '', apiSecret = '', signatureSecret = '' } = given;
    const application = applicationOf(given);
    return new VonageGateway({ apiKey, apiSecret, signatureSecret, ...(application && { application }), ...wire });
  },
};

function applicationOf({ applicationId, privateKey }: Record<string, string>): VonageConfig['application'] {
  if (!applicationId && !privateKey) return undefined;
  if (!applicationId) throw new RangeError('Application ID (applicationId) is missing.');
  if (!privateKey) throw new RangeError('Private key of the application (privateKey) is missing.');
  // A key in one line of an environment file has its line ends written out.
  const pem = privateKey.replaceAll('\\n', '\n');
  try {
    createPrivateKey(pem);
  } catch {
    throw new RangeError('Private key of the application (privateKey) is malformed.');
  }
  return { id: applicationId, privateKey: pem };
}
