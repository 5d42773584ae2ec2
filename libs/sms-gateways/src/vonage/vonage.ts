import { createPrivateKey } from 'node:crypto';
import type { AccountFault } from '../account-fault.js';
import type { CatalogueRow, CredentialField } from '../catalogue-row.js';
import { checkCredentials } from '../check-credentials.js';
import { VONAGE_ERRORS } from './vonage-errors.js';
import { VonageGateway } from './vonage-gateway.js';

const CREDENTIAL_FIELDS: readonly CredentialField[] = [
  {
    name: 'apiKey',
    label: 'API key',
    secret: false,
    required: true,
    pattern: '[0-9A-Za-z]{8}',
    shape: 'eight letters and digits',
  },
  { name: 'apiSecret', label: 'API secret', secret: true, required: true },
  { name: 'signatureSecret', label: 'Signature secret', secret: true, required: true },
  {
    name: 'applicationId',
    label: 'Application ID',
    secret: false,
    required: false,
    pattern: '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}',
    shape: 'a UUID',
  },
  {
    name: 'privateKey',
    label: 'Private key of the application',
    secret: true,
    required: false,
    multiline: true,
    shape: 'an RSA key in PEM',
  },
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
    longestText: 1000,
    receipts: 'signed',
    inbound: true,
    looksUp: true,
    absenceProof: false,
  },
  failures: VONAGE_ERRORS,
  checkTogether,
  create: ({ credentials, ...wire }) => {
    const given = checkCredentials(VONAGE, credentials);
    const { apiKey = '', apiSecret = '', signatureSecret = '', applicationId, privateKey } = given;
    const application = applicationId && privateKey && { id: applicationId, privateKey: pemOf(privateKey) };
    return new VonageGateway({ apiKey, apiSecret, signatureSecret, ...(application && { application }), ...wire });
  },
};

/** An application is its id and an RSA key that can be read, or there is none. */
function checkTogether({ applicationId, privateKey }: Readonly<Record<string, string>>): AccountFault[] {
  if (!applicationId && !privateKey) return [];
  if (!applicationId) {
    return [{ path: 'applicationId', code: 'required', detail: 'Application ID (applicationId) is missing.' }];
  }
  const name = 'Private key of the application (privateKey)';
  if (!privateKey) return [{ path: 'privateKey', code: 'required', detail: `${name} is missing.` }];
  if (isRsaKey(pemOf(privateKey))) return [];
  return [{ path: 'privateKey', code: 'bad_value', detail: `${name} is malformed: it must be an RSA key in PEM.` }];
}

function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}

/** A key in one line of an environment file has its line ends written out. */
const pemOf = (privateKey: string): string => privateKey.replaceAll('\\n', '\n');
