import type { CatalogueRow, CredentialField } from '../catalogue-row.js';
import { checkCredentials } from '../check-credentials.js';
import { TWILIO_ERRORS } from './twilio-errors.js';
import { TwilioGateway } from './twilio-gateway.js';

const CREDENTIAL_FIELDS: readonly CredentialField[] = [
  {
    name: 'accountSid',
    label: 'Account SID',
    secret: false,
    required: true,
    pattern: 'AC[0-9a-fA-F]{32}',
    shape: 'AC and 32 hex digits',
  },
  { name: 'authToken', label: 'Auth token', secret: true, required: true },
  { name: 'secondaryAuthToken', label: 'Secondary auth token', secret: true, required: false },
];

/** Twilio's row of the catalogue. */
export const TWILIO: CatalogueRow = {
  vendor: 'twilio',
  label: 'Twilio',
  credentialFields: CREDENTIAL_FIELDS,
  capabilities: {
    batchSize: 1,
    senderKinds: ['long-code', 'short-code', 'alphanumeric', 'pool'],
    needsTemplate: false,
    receipts: 'signed',
    inbound: true,
    looksUp: true,
    absenceProof: true,
  },
  failures: TWILIO_ERRORS,
  create: ({ credentials, ...wire }) => {
    const { accountSid = '', authToken = '', secondaryAuthToken } = checkCredentials(TWILIO, credentials);
    const secondary = secondaryAuthToken ? { secondaryAuthToken } : {};
    return new TwilioGateway({ accountSid, authToken, ...secondary, ...wire });
  },
};
