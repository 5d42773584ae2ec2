import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Gateways } from '../src/provider/gateways.js';
import { OPERATOR_TWILIO_ID, OperatorAccount, operatorAccountId } from '../src/provider/operator-account.js';
import { loadEnv, type Env } from '../src/config/env.js';
import { systemContext } from '../src/database/context.js';
import { openDatabase, type OpenDatabase } from './support/open-database.js';
import { TEST_SETTINGS } from './support/start-api.js';
import { TWILIO_SETTINGS } from './support/twilio-settings.js';
import { MSG91_SETTINGS, VONAGE_SETTINGS } from './support/vendor-settings.js';

interface Stored {
  vendor: string;
  merchant_id: string | null;
  secrets: Buffer;
  settings: Record<string, unknown>;
  enabled: boolean;
  updated_at: Date;
}

describe('the operator’s gateway', () => {
  let db: OpenDatabase;

  beforeAll(async () => {
    db = await openDatabase();
  });
  afterAll(() => db.close());

  const envOf = (settings: Record<string, string>): Env =>
    loadEnv({ ...TEST_SETTINGS, DATABASE_URL: db.url, ...settings });
  const start = (env: Env) => new OperatorAccount(db.database, env).onModuleInit();
  const stored = () =>
    db.database.transaction(systemContext('spec'), async (tx) => {
      const [row] = await tx.query<Stored>('SELECT * FROM gateway_accounts WHERE id = $1', [OPERATOR_TWILIO_ID]);
      return row;
    });

  test('is stored at start with its secrets sealed, and left alone by the next start', async () => {
    const env = envOf(TWILIO_SETTINGS);
    await Promise.all([start(env), start(env)]);
    const row = await stored();
    expect(row).toMatchObject({ vendor: 'twilio', merchant_id: null, enabled: true });
    expect(row?.settings).toEqual({ sender: '+12125550199', segmentsPerSecond: 30 });
    const dump = JSON.stringify({ ...row, secrets: row?.secrets.toString('latin1') });
    expect(dump).not.toContain(TWILIO_SETTINGS['TWILIO_AUTH_TOKEN']);
    expect(dump).not.toContain(TWILIO_SETTINGS['TWILIO_ACCOUNT_SID']);
    await start(env);
    expect(await stored()).toEqual(row);
  });

  test('one a vendor, in the order of fail-over, under ids that are the same everywhere', async () => {
    expect(OPERATOR_TWILIO_ID).toBe('612177a4-c0b9-5a07-b947-ab2107e0b56f');
    const all = { ...TWILIO_SETTINGS, ...VONAGE_SETTINGS, ...MSG91_SETTINGS };
    const accounts = () =>
      db.database.transaction(systemContext('spec'), (tx) =>
        tx.query('SELECT id, vendor, position, enabled FROM gateway_accounts ORDER BY vendor'),
      );
    const row = (vendor: string, position: number, enabled = true) => ({
      ...{ id: operatorAccountId(vendor), vendor, position, enabled },
    });
    await Promise.all([start(envOf(all)), start(envOf(all))]);
    expect(await accounts()).toEqual([row('msg91', 2), row('twilio', 0), row('vonage', 1)]);
    await start(envOf({ ...all, OPERATOR_GATEWAYS: 'vonage,twilio' }));
    expect(await accounts()).toEqual([row('msg91', 2, false), row('twilio', 1), row('vonage', 0)]);
    await start(envOf(TWILIO_SETTINGS));
    expect(await accounts()).toEqual([row('msg91', 2, false), row('twilio', 0), row('vonage', 0, false)]);
  });

  test('each vendor is called where the environment says, and knows its senders', async () => {
    const server = createServer((request, response) => {
      seen.push(`${request.method} ${request.url?.split('?')[0]}`);
      response.end('{}');
    });
    const seen: string[] = [];
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const env = envOf({
      ...{ ...TWILIO_SETTINGS, TWILIO_BASE_URL: `${url}/t`, ...VONAGE_SETTINGS, VONAGE_BASE_URL: `${url}/v` },
      ...{ ...MSG91_SETTINGS, MSG91_BASE_URL: `${url}/m` },
    });
    await start(env);
    const gateways = new Gateways(db.database, env);
    for (const vendor of ['twilio', 'vonage', 'msg91']) {
      await (await gateways.byId(operatorAccountId(vendor))).gateway.probe();
    }
    expect(seen.map((line) => line.replace(/AC\w+/, 'AC'))).toEqual([
      'GET /t/2010-04-01/Accounts/AC.json',
      'POST /v/v1/messages',
      'POST /m/api/v5/report/logs/p/sms',
    ]);
    expect((await gateways.byId(operatorAccountId('msg91'))).settings).toMatchObject({ countries: ['IN'] });
    await gateways.onApplicationShutdown();
    await new Promise((resolve) => server.close(resolve));
    await start(envOf(TWILIO_SETTINGS));
  });

  test('follows the settings: another token, another key, no account, and back again', async () => {
    const changes = [
      { ...TWILIO_SETTINGS, TWILIO_AUTH_TOKEN: 'another-token-of-the-operator' },
      { ...TWILIO_SETTINGS, ENCRYPTION_KEY: '1f3a2c5e7b9d2f4a6c8e0b1d3f5a7c9e2b4d6f8a0c1e3b5d7f9a2c4e6b8d0f2b' },
    ];
    for (const settings of changes) {
      const before = await stored();
      await start(envOf(settings));
      expect((await stored())?.updated_at).not.toEqual(before?.updated_at);
    }
    await start(envOf({}));
    expect(await stored()).toMatchObject({ enabled: false });
    await start(envOf(TWILIO_SETTINGS));
    expect(await stored()).toMatchObject({ enabled: true });
  });

  test('carries every merchant’s texts, asked for by the system and by the merchant alike', async () => {
    const env = envOf(TWILIO_SETTINGS);
    await start(env);
    const gateways = new Gateways(db.database, env);
    const merchantId = await db.addMerchant();
    const [candidate, ...more] = await db.database.transaction(systemContext('spec'), (tx) =>
      gateways.candidates(tx, merchantId),
    );
    const asSystem = candidate?.account;
    expect(more).toEqual([]);
    expect(asSystem).toMatchObject({ accountId: OPERATOR_TWILIO_ID, vendor: 'twilio', sender: '+12125550199' });
    expect(candidate?.health).toMatchObject({ state: 'closed', known: false });
    await db.database.transaction({ merchantId, actor: 'spec' }, async (tx) => {
      expect((await gateways.candidates(tx, merchantId))[0]?.account).toBe(asSystem);
      // What the merchant may see has not grown by asking.
      expect(await tx.query('SELECT 1 FROM gateway_accounts')).toEqual([]);
      expect(await tx.query('SELECT current_user::text AS role')).toEqual([{ role: 'dinnerbell_app' }]);
    });
    expect(await gateways.byId(OPERATOR_TWILIO_ID)).toBe(asSystem);
    await gateways.onApplicationShutdown();
  });

  test('switched off it carries nothing, but its receipts and look-ups still work', async () => {
    const env = envOf({});
    await start(env);
    const gateways = new Gateways(db.database, env);
    const merchantId = await db.addMerchant();
    expect(await db.database.transaction(systemContext('spec'), (tx) => gateways.candidates(tx, merchantId))).toEqual(
      [],
    );
    expect(await gateways.byId(OPERATOR_TWILIO_ID)).toMatchObject({ vendor: 'twilio' });
    expect(await gateways.find('0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a')).toBeUndefined();
    await gateways.onApplicationShutdown();
  });

  test('secrets moved to another account do not open', async () => {
    const env = envOf(TWILIO_SETTINGS);
    await start(env);
    const thief = await db.addMerchant();
    const stolen = '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6b';
    await db.database.transaction(systemContext('spec'), (tx) =>
      tx.query(
        `INSERT INTO gateway_accounts (id, merchant_id, vendor, label, secrets, settings)
         SELECT $1, $2, vendor, label, secrets, settings FROM gateway_accounts WHERE id = $3`,
        [stolen, thief, OPERATOR_TWILIO_ID],
      ),
    );
    await expect(new Gateways(db.database, env).find(stolen)).rejects.toThrow('does not open');
  });
});
