import { readVendorSettings } from './read-vendor-settings.js';

const all = {
  SIMULATOR_VONAGE_API_KEY: 'abcd1234',
  SIMULATOR_VONAGE_API_SECRET: 's',
  SIMULATOR_VONAGE_SIGNATURE_SECRET: 't',
  SIMULATOR_VONAGE_APPLICATION_ID: 'id',
  SIMULATOR_VONAGE_PUBLIC_KEY: 'one\\ntwo',
  SIMULATOR_MSG91_AUTH_KEY: 'k',
  SIMULATOR_MSG91_WEBHOOK_URL: 'http://127.0.0.1:1/hook',
  SIMULATOR_MSG91_TEMPLATES: '{"offer":"##dish##"}',
  SIMULATOR_TWILIO_INBOUND_URL: 'http://127.0.0.1:1/twilio',
};

test('an account is there where its settings are', () => {
  const faults: string[] = [];
  expect(readVendorSettings(all, faults)).toEqual({
    vonage: {
      apiKey: 'abcd1234',
      apiSecret: 's',
      signatureSecret: 't',
      application: { id: 'id', publicKey: 'one\ntwo' },
    },
    msg91: {
      authKey: 'k',
      webhookUrl: 'http://127.0.0.1:1/hook',
      webhookVersion: 'v2',
      templates: { offer: '##dish##' },
    },
    inbound: { twilio: 'http://127.0.0.1:1/twilio' },
  });
  expect(readVendorSettings({}, faults)).toEqual({ inbound: {} });
  expect(faults).toEqual([]);
});

test('every fault is named at once', () => {
  const faults: string[] = [];
  const bad = {
    SIMULATOR_VONAGE_API_SECRET: '',
    SIMULATOR_MSG91_WEBHOOK_URL: 'nowhere',
    SIMULATOR_MSG91_TEMPLATES: '{',
  };
  readVendorSettings(
    { ...all, ...bad, SIMULATOR_VONAGE_API_KEY: 'x', SIMULATOR_VONAGE_INBOUND_URL: 'ftp://x' },
    faults,
  );
  expect(faults).toEqual([
    expect.stringContaining('SIMULATOR_VONAGE_API_KEY'),
    expect.stringContaining('SIMULATOR_VONAGE_API_SECRET'),
    expect.stringContaining('SIMULATOR_MSG91_WEBHOOK_URL'),
    expect.stringContaining('SIMULATOR_MSG91_TEMPLATES'),
    expect.stringContaining('SIMULATOR_VONAGE_INBOUND_URL'),
  ]);
});
