import { GATEWAY_CATALOGUE } from '@dinnerbell/sms-gateways';
import { v5 } from 'uuid';

const SECRETS = {
  ...{ twilioAccountSid: `AC${'0a'.repeat(16)}`, twilioAuthToken: 'token-1' },
  ...{ vonageApiKey: '0a1b2c3d', vonageApiSecret: 'secret-2', vonageSignatureSecret: 'secret-3' },
  ...{ msg91AuthKey: '0a1b2c3d4e5f', msg91WebhookSecret: 'f0e1d2c3b4a5968778695a4b' },
};

const SETTINGS = new URL('./gateway-settings.mjs', import.meta.url);

interface Both {
  api: Record<string, string>;
  simulator: Record<string, string>;
}

describe('the gateways of the embedded run', () => {
  let api: Record<string, string>;
  let simulator: Record<string, string>;

  beforeAll(async () => {
    // Plain JavaScript, which the compiler knows nothing of.
    const { gatewaySettings } = (await import(String(SETTINGS))) as { gatewaySettings: (...given: unknown[]) => Both };
    ({ api, simulator } = gatewaySettings(SECRETS, 'http://localhost:3000', 3001, '200'));
  });

  test.each(Object.keys(GATEWAY_CATALOGUE))('%s is one of them, answered for by the simulator', (vendor) => {
    const name = vendor.toUpperCase();
    expect(api[`${name}_SENDER`]).toBeTruthy();
    expect(api[`${name}_BASE_URL`]).toMatch(/^http:\/\/127\.0\.0\.1:3001/);
    const webhooks = Object.entries(simulator).filter(
      ([key]) => key.startsWith(`SIMULATOR_${name}`) && key.endsWith('_URL'),
    );
    // Vendors post to the operator's account, whose id follows from its vendor.
    const account = v5(`operator:${vendor}`, v5.URL);
    expect(webhooks.map(([, url]) => url.split('/').slice(3, 7).join('/'))).toEqual([
      `webhooks/sms/${vendor}/${account}`,
    ]);
  });

  test('both sides know the same credentials', () => {
    for (const [key, value] of Object.entries(simulator)) {
      const own = api[key.replace('SIMULATOR_', '')];
      if (!key.endsWith('_URL')) expect([key, own]).toEqual([key, value]);
    }
    expect(Object.keys(simulator).length).toBeGreaterThan(8);
  });
});
