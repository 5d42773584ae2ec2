import { readOperatorAccounts, readSmsBaseUrls } from './operator-accounts.js';
import { Settings } from './settings.js';

const TWILIO = {
  TWILIO_ACCOUNT_SID: `AC${'0123456789abcdef'.repeat(2)}`,
  TWILIO_AUTH_TOKEN: 'a token of the specs',
  TWILIO_SENDER: '+12025550100',
};
const VONAGE = {
  VONAGE_API_KEY: 'abcd1234',
  VONAGE_API_SECRET: 'another word',
  VONAGE_SIGNATURE_SECRET: 'and one more',
  VONAGE_SENDER: '+12025550101',
};
const MSG91 = {
  MSG91_AUTH_KEY: '1234567890abcdefghij',
  MSG91_WEBHOOK_SECRET: 'q9Zt4mXw7KbN2vCy6rLd8h',
  MSG91_SENDER: 'DEMODN',
  MSG91_COUNTRIES: 'IN',
};

const read = (source: Record<string, string>) => {
  const settings = new Settings(source);
  const accounts = readOperatorAccounts(settings);
  return { accounts, faults: settings.faults, vendors: accounts.map(({ vendor }) => vendor) };
};

describe('the operator’s accounts', () => {
  test('none is set, none there is', () => {
    expect(read({ VONAGE_BASE_URL: 'http://127.0.0.1:3001/vonage', MSG91_COUNTRIES: 'IN' })).toMatchObject({
      accounts: [],
      faults: [],
    });
  });

  test('each is read whole, by the names of the catalogue', () => {
    const { accounts, faults } = read({
      ...{
        ...TWILIO,
        TWILIO_SECONDARY_AUTH_TOKEN: 'the one before',
        ...VONAGE,
        VONAGE_SENDERS: 'GB=TRATTORIA, IN=DEMODN',
      },
      ...{ ...MSG91, MSG91_SEGMENTS_PER_SECOND: '5', MSG91_TEMPLATES: '{"65f0a1":"##text##"}' },
    });
    expect(faults).toEqual([]);
    expect(accounts).toEqual([
      {
        vendor: 'twilio',
        credentials: {
          accountSid: TWILIO.TWILIO_ACCOUNT_SID,
          authToken: 'a token of the specs',
          secondaryAuthToken: 'the one before',
        },
        settings: { sender: '+12025550100', segmentsPerSecond: 30 },
      },
      {
        vendor: 'vonage',
        credentials: { apiKey: 'abcd1234', apiSecret: 'another word', signatureSecret: 'and one more' },
        settings: { sender: '+12025550101', segmentsPerSecond: 30, senders: { GB: 'TRATTORIA', IN: 'DEMODN' } },
      },
      {
        vendor: 'msg91',
        credentials: { authKey: '1234567890abcdefghij', webhookSecret: 'q9Zt4mXw7KbN2vCy6rLd8h' },
        settings: {
          sender: 'DEMODN',
          segmentsPerSecond: 5,
          countries: ['IN'],
          templates: [{ id: '65f0a1', text: '##text##' }],
        },
      },
    ]);
  });

  test('OPERATOR_GATEWAYS gives the order, and leaves out what it does not name', () => {
    const all = { ...TWILIO, ...VONAGE, ...MSG91 };
    expect(read(all).vendors).toEqual(['twilio', 'vonage', 'msg91']);
    expect(read({ ...all, OPERATOR_GATEWAYS: 'vonage, twilio' }).vendors).toEqual(['vonage', 'twilio']);
  });

  test.each([
    [{ ...TWILIO, OPERATOR_GATEWAYS: 'vonage' }, 'OPERATOR_GATEWAYS names vonage, but VONAGE_* are not set'],
    [{ ...TWILIO, OPERATOR_GATEWAYS: 'pigeon' }, 'must be a list of twilio, vonage, msg91'],
    [{ ...TWILIO, OPERATOR_GATEWAYS: 'twilio,twilio' }, 'twice'],
    [{ TWILIO_SENDER: '+12025550100' }, 'TWILIO_ACCOUNT_SID is not set'],
    [
      { ...TWILIO, TWILIO_ACCOUNT_SID: 'AC12' },
      'TWILIO_ACCOUNT_SID: Account SID (accountSid) is malformed: it must be AC and 32',
    ],
    [{ ...TWILIO, TWILIO_SENDER: '12 34' }, 'TWILIO_SENDER: A sender is'],
    [{ ...TWILIO, TWILIO_AUTH_TOKEN: 'change-me' }, 'TWILIO_AUTH_TOKEN looks like a placeholder'],
    [{ ...TWILIO, TWILIO_SEGMENTS_PER_SECOND: '0' }, 'TWILIO_SEGMENTS_PER_SECOND must be a whole number'],
    [{ ...VONAGE, VONAGE_SIGNATURE_SECRET: '' }, 'VONAGE_SIGNATURE_SECRET is not set'],
    [{ ...VONAGE, VONAGE_APPLICATION_ID: '0199c1de-7c0a-4d3e-9a60-1f2e3d4c5b6a' }, 'VONAGE_PRIVATE_KEY is not set'],
    [{ ...VONAGE, VONAGE_SENDERS: 'IN=DEMO' }, 'VONAGE_SENDERS.IN: In IN a sender is the header'],
    [{ ...VONAGE, VONAGE_COUNTRIES: 'US,ZZ' }, 'VONAGE_COUNTRIES[1]: It must be an ISO 3166'],
    [{ ...MSG91, MSG91_WEBHOOK_SECRET: '' }, 'MSG91_WEBHOOK_SECRET is not set'],
    [{ ...MSG91, MSG91_WEBHOOK_SECRET: 'abababababababababab' }, 'MSG91_WEBHOOK_SECRET repeats too few'],
    [{ ...MSG91, MSG91_WEBHOOK_SECRET: 'abcdefghijklmnopqrstuvwx' }, 'MSG91_WEBHOOK_SECRET is a plain sequence'],
    [{ ...MSG91, MSG91_TEMPLATES: '{"id":' }, 'MSG91_TEMPLATES: It must be a list'],
  ])('%j is a fault', (source, why) => {
    expect(read(source as Record<string, string>).faults.join('\n')).toContain(why);
  });

  test('all faults are told at once, without a secret in them', () => {
    const { faults } = read({
      TWILIO_ACCOUNT_SID: 'canary-1',
      VONAGE_API_KEY: 'canary-2',
      VONAGE_PRIVATE_KEY: 'canary-3',
      MSG91_AUTH_KEY: 'canary 4',
      MSG91_WEBHOOK_SECRET: 'canary 5',
    });
    expect(faults.map((fault) => fault.split(/[ :]/)[0]).sort()).toEqual(
      [
        ...['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_SENDER', 'VONAGE_API_KEY', 'VONAGE_API_SECRET'],
        ...['VONAGE_SIGNATURE_SECRET', 'VONAGE_SENDER', 'MSG91_AUTH_KEY', 'MSG91_WEBHOOK_SECRET', 'MSG91_SENDER'],
      ].sort(),
    );
    expect(faults.join('\n')).not.toContain('canary');
  });
});

test('base URLs come from the environment, whether or not there is an account', () => {
  const settings = new Settings({ TWILIO_BASE_URL: 'http://127.0.0.1:3001/', MSG91_BASE_URL: 'here' });
  expect(readSmsBaseUrls(settings)).toEqual({ twilio: 'http://127.0.0.1:3001', msg91: 'here' });
  expect(settings.faults.join()).toContain('MSG91_BASE_URL must be a URL');
});
