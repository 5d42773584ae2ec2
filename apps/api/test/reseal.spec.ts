import { randomBytes } from 'node:crypto';
import type { EncryptionKeys } from '../src/config/encryption-keys.js';
import { loadEnv } from '../src/config/env.js';
import { systemContext } from '../src/database/context.js';
import { newId } from '../src/database/new-id.js';
import { Gateways } from '../src/provider/gateways.js';
import { ResealAccounts } from '../src/provider/reseal-accounts.js';
import { headOf, seal } from '../src/provider/seal.js';
import { openDatabase, type OpenDatabase } from './support/open-database.js';
import { TEST_SETTINGS } from './support/test-settings.js';
import { TWILIO_SETTINGS } from './support/twilio-settings.js';

/** More than two batches. */
const ACCOUNTS = 120;
const CREDENTIALS = JSON.stringify({ accountSid: TWILIO_SETTINGS.TWILIO_ACCOUNT_SID, authToken: 'token of the specs' });

describe('a change of encryption keys', () => {
  let db: OpenDatabase;
  let merchantId: string;
  const ids: string[] = [];
  const first = randomBytes(32);

  const sql = <Row>(text: string, params: unknown[] = []) =>
    db.database.transaction(systemContext('spec'), (tx) => tx.query<Row>(text, params));
  const reseal = (encryptionKeys: EncryptionKeys) => new ResealAccounts(db.database, { encryptionKeys }).run();
  const left = async (key: Buffer) =>
    (await sql('SELECT 1 FROM gateway_accounts WHERE substring(secrets FROM 1 FOR 9) <> $1', [headOf(key)])).length;
  const gatewaysOf = (encryptionKeys: EncryptionKeys) => {
    const env = loadEnv({ ...TEST_SETTINGS, DATABASE_URL: db.url });
    return new Gateways(db.database, { ...env, encryptionKeys });
  };

  beforeAll(async () => {
    db = await openDatabase();
    merchantId = await db.addMerchant();
    for (let made = 0; made < ACCOUNTS; made += 1) ids.push(newId());
    const keys = { current: first, previous: [] };
    await sql(
      `INSERT INTO gateway_accounts (id, merchant_id, vendor, label, secrets)
       SELECT id, $1, 'twilio', 'Twilio', secrets FROM unnest($2::uuid[], $3::bytea[]) AS n (id, secrets)`,
      [merchantId, ids, ids.map((id) => seal(keys, { tenant: merchantId, rowId: id }, CREDENTIALS))],
    );
  });
  afterAll(() => db.close());

  test('ten times over, while every account is being read', async () => {
    let current = first;
    for (let turn = 0; turn < 10; turn += 1) {
      const keys = { current: randomBytes(32), previous: [current] };
      // Two processes seal anew at once, a third opens accounts all the while.
      const work = Promise.all([reseal(keys), reseal(keys)]);
      const gateways = gatewaysOf(keys);
      const opened = await Promise.all(ids.filter((_, at) => at % 10 === turn).map((id) => gateways.byId(id)));
      expect(opened.map(({ vendor }) => vendor)).toEqual(Array(ACCOUNTS / 10).fill('twilio'));
      const [one, two] = await work;
      expect(one.resealed + two.resealed).toBe(ACCOUNTS);
      expect(await left(keys.current)).toBe(0);
      await gateways.onApplicationShutdown();
      current = keys.current;
    }
    // The last key alone opens them all, and there is nothing to do again.
    const alone = { current, previous: [] };
    const gateways = gatewaysOf(alone);
    await Promise.all(ids.map((id) => gateways.byId(id)));
    await gateways.onApplicationShutdown();
    expect(await reseal(alone)).toEqual({ resealed: 0, unopened: [] });
  });

  test('leaves what does not open, and says how many; the rest is sealed anew', async () => {
    const keys = { current: randomBytes(32), previous: [] };
    const [good = ''] = ids;
    await sql('UPDATE gateway_accounts SET secrets = $2 WHERE id = $1', [
      good,
      seal({ current: first, previous: [] }, { tenant: merchantId, rowId: good }, CREDENTIALS),
    ]);
    const before = await sql('SELECT id, secrets FROM gateway_accounts WHERE id <> $1 ORDER BY id', [good]);
    expect(await reseal({ ...keys, previous: [first] })).toEqual({
      resealed: 1,
      unopened: ids.filter((id) => id !== good).sort(),
    });
    expect(await sql('SELECT id, secrets FROM gateway_accounts WHERE id <> $1 ORDER BY id', [good])).toEqual(before);
  });

  test('what was moved here from another row or merchant is not taken for this one’s', async () => {
    const keys = { current: randomBytes(32), previous: [first] };
    const [mine = '', other = ''] = ids;
    await sql('UPDATE gateway_accounts SET secrets = $2 WHERE id = $1', [
      mine,
      seal({ current: first, previous: [] }, { tenant: merchantId, rowId: other }, CREDENTIALS),
    ]);
    expect(await reseal(keys)).toEqual({ resealed: 0, unopened: [...ids].sort() });
  });
});
