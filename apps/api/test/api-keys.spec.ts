import { createHash } from 'node:crypto';
import { type KeyDesk, openKeyDesk } from './support/key-desk.js';

describe('API keys', () => {
  let desk: KeyDesk;

  beforeAll(async () => {
    desk = await openKeyDesk();
  });
  afterAll(() => desk?.close());

  test('are shown once and kept as a hash', async () => {
    const made = await desk.make({ name: ' Till ', scopes: ['billing:read'], expiresAt: '2999-01-01T00:00:00+02:00' });
    expect(made.status).toBe(201);
    expect(made.headers.get('cache-control')).toBe('no-store');
    const { key, ...shown } = made.body;
    expect(shown).toEqual({
      id: expect.any(String),
      name: 'Till',
      prefix: 'db_live_',
      lastFour: key.slice(-4),
      scopes: ['billing:read'],
      createdAt: expect.any(String),
      lastUsedAt: null,
      expiresAt: '2998-12-31T22:00:00.000Z',
      revokedAt: null,
    });
    expect((await desk.merchant.call('GET', '/merchants/api-keys')).body.items).toContainEqual(shown);
    const [row] = await desk.sql<{ row: string; hash: Buffer }>(
      'SELECT k::text AS row, key_hash AS hash FROM api_keys k WHERE id = $1',
      [shown.id],
    );
    expect(row?.hash).toEqual(createHash('sha256').update(key).digest());
    expect(row?.row).not.toContain(key.slice(8, 48));
  });

  test('a repeat with an Idempotency-Key is another key, and nothing of either is stored for replays', async () => {
    const wish = { name: 'twice', scopes: ['sms:send'] };
    const once = () => desk.merchant.call('POST', '/merchants/api-keys', wish, { 'idempotency-key': 'same' });
    const [first, second] = [await once(), await once()];
    expect(first.body.key).not.toBe(second.body.key);
    expect(await desk.sql('SELECT 1 FROM idempotency_keys WHERE merchant_id = $1', [desk.merchant.id])).toEqual([]);
  });

  test('are twenty at most, however many ask at once; a revoked or expired one makes room', async () => {
    const busy = await desk.register();
    const wish = { name: 'one of many', scopes: ['sms:send'] };
    const answers = await Promise.all(Array.from({ length: 24 }, () => desk.make(wish, busy)));
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(20);
    expect(answers.find(({ status }) => status !== 201)).toMatchObject({
      status: 422,
      body: { code: 'too_many_api_keys' },
    });
    await busy.call('DELETE', `/merchants/api-keys/${made[0]?.body.id}`);
    await desk.setKey(made[1]?.body.id, 'expires_at = now()');
    expect(
      [await desk.make(wish, busy), await desk.make(wish, busy), await desk.make(wish, busy)].map((one) => one.status),
    ).toEqual([201, 201, 422]);
    const page = await busy.call('GET', '/merchants/api-keys?limit=15');
    const rest = await busy.call('GET', `/merchants/api-keys?limit=15&cursor=${page.body.nextCursor}`);
    expect([page.body.items.length, rest.body.items.length, rest.body.nextCursor]).toEqual([15, 7, null]);
  });

  test('every fault of a wish is told', async () => {
    const codes = async (body: object) =>
      (await desk.make(body)).body.errors.map((fault: { path: string; code: string }) => `${fault.path} ${fault.code}`);
    expect(
      await codes({ name: ' ', scopes: ['campaigns:admin'], expiresAt: '2020-01-01T00:00:00Z', key: 'x' }),
    ).toEqual(
      expect.arrayContaining(['name bad_value', 'scopes bad_value', 'expiresAt bad_time', 'key unknown_field']),
    );
    expect(await codes({ name: 'x', scopes: [] })).toEqual(['scopes bad_value']);
    expect(await codes({ name: 'x', scopes: ['sms:send'], expiresAt: '2999-01-01T00:00' })).toEqual([
      'expiresAt timezone_needed',
    ]);
  });
});
