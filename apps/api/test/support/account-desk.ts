import { startSimulatorProcess } from '@dinnerbell/testing';
import { Writable } from 'node:stream';
import { Client } from 'pg';
import { pino } from 'pino';
import { startApi } from './start-api.js';
import { TWILIO_SETTINGS } from './twilio-settings.js';

/** Accounts that the simulator started here knows; each secret carries a canary that must turn up nowhere. */
export const TWILIO_CREDENTIALS = { accountSid: `AC${'5e'.repeat(16)}`, authToken: 'canary-twilio-token-t0k3' };
export const VONAGE_CREDENTIALS = {
  apiKey: 'merch123',
  apiSecret: 'canary-vonage-secret-s3cr',
  signatureSecret: 'canary-vonage-signs-s1gn',
};
export const MSG91_CREDENTIALS = { authKey: 'canary-msg91-auth-key-k3y9' };

export const TWILIO_ACCOUNT = {
  vendor: 'twilio',
  credentials: TWILIO_CREDENTIALS,
  settings: { sender: '+12125550123' },
};
export const VONAGE_ACCOUNT = {
  vendor: 'vonage',
  credentials: VONAGE_CREDENTIALS,
  settings: { sender: '+12125550124' },
};
export const MSG91_ACCOUNT = {
  vendor: 'msg91',
  credentials: MSG91_CREDENTIALS,
  settings: { sender: 'DEMODN', countries: ['IN'], templates: [{ id: 't1', text: 'Uno: ##text##' }] },
};

/** The API beside a simulator of all three vendors, with everything it logs kept. */
export async function openAccountDesk(settings: Record<string, string> = {}) {
  const simulator = await startSimulatorProcess({
    env: {
      SIMULATOR_TWILIO_ACCOUNT_SID: TWILIO_CREDENTIALS.accountSid,
      SIMULATOR_TWILIO_AUTH_TOKEN: TWILIO_CREDENTIALS.authToken,
      SIMULATOR_VONAGE_API_KEY: VONAGE_CREDENTIALS.apiKey,
      SIMULATOR_VONAGE_API_SECRET: VONAGE_CREDENTIALS.apiSecret,
      SIMULATOR_VONAGE_SIGNATURE_SECRET: VONAGE_CREDENTIALS.signatureSecret,
      SIMULATOR_MSG91_AUTH_KEY: MSG91_CREDENTIALS.authKey,
    },
  });
  let logged = '';
  const lines = new Writable({
    write: (chunk: Buffer, _, done) => {
      logged += chunk.toString();
      done();
    },
  });
  const api = await startApi(
    {
      ...TWILIO_SETTINGS,
      TWILIO_BASE_URL: simulator.url,
      VONAGE_BASE_URL: `${simulator.url}/vonage`,
      MSG91_BASE_URL: `${simulator.url}/msg91`,
      ...settings,
    },
    { log: pino({ level: 'trace' }, lines) },
  );
  const admin = new Client({ connectionString: api.database.url });
  await admin.connect();
  return {
    ...api,
    admin,
    simulator,
    logged: () => logged,
    close: async () => {
      await admin.end();
      await api.close();
      await simulator.stop();
    },
  };
}

export type AccountDesk = Awaited<ReturnType<typeof openAccountDesk>>;
