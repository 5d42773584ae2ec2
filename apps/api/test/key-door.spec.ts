import { PassThrough } from 'node:stream';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { pino } from 'pino';
import { SCOPES } from '../src/http/scopes.js';
import { makeKey } from '../src/merchant/api-keys/key-text.js';
import { type KeyDesk, openKeyDesk } from './support/key-desk.js';
import { callApi } from './support/register-merchant.js';

describe('with an API key', () => {
  let desk: KeyDesk;
  let logged = '';

  beforeAll(async () => {
    const lines = new PassThrough();
    lines.on('data', (chunk: Buffer) => (logged += chunk.toString()));
    desk = await openKeyDesk({}, { log: pino({ level: 'trace' }, lines) });
  });
  afterAll(() => desk?.close());

  test('open what their scopes name and nothing else', async () => {
    const reader = desk.withKey((await desk.make({ name: 'reader', scopes: ['campaigns:read'] })).body.key);
    expect((await reader('GET', '/campaigns')).status).toBe(200);
    const refused = await reader('POST', '/campaigns', { name: 'x', message: 'y' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden_scope', scopes: ['campaigns:write'] } });
    expect(refused.headers.get('www-authenticate')).toBe('Bearer error="insufficient_scope", scope="campaigns:write"');
    expect((await reader('GET', '/billing')).status).toBe(403);

    const writer = desk.withKey(
      (await desk.make({ name: 'writer', scopes: ['campaigns:write', 'audience:write'] })).body.key,
    );
    const created = await writer('POST', '/campaigns', { name: 'x', message: 'y' });
    expect(created.status).toBe(201);
    expect((await writer('GET', `/campaigns/${created.body.id}`)).status).toBe(403);
    const guests = { recipients: [{ phone: '+12125550101' }] };
    expect((await writer('POST', `/campaigns/${created.body.id}/recipients`, guests)).status).toBe(200);
    expect((await reader('GET', `/campaigns/${created.body.id}`)).body.counts.total).toBe(1);
    expect((await reader('GET', `/campaigns/${created.body.id}/recipients`)).status).toBe(403);
    expect((await reader('GET', `/sms/status/${created.body.id}`)).body).toMatchObject({
      scopes: ['campaigns:read', 'audience:read'],
    });
  });

  test('with every scope still make no keys, change no profile, and see no other merchant', async () => {
    const other = await desk.register();
    const foreign = (await other.call('POST', '/campaigns', { name: 'x', message: 'y' })).body.id as string;
    const { id, key } = (await desk.make({ name: 'all', scopes: SCOPES })).body;
    const all = desk.withKey(key);
    for (const [method, path, body] of [
      ['POST', '/merchants/api-keys', { name: 'child', scopes: ['sms:send'] }],
      ['GET', '/merchants/api-keys'],
      ['DELETE', `/merchants/api-keys/${id}`],
      ['GET', '/merchants/profile'],
      ['PATCH', '/merchants/profile', { name: 'Mine now' }],
      ['PATCH', '/merchants/settings', { brandName: 'Mine' }],
    ] as const) {
      expect(await all(method, path, body)).toMatchObject({ status: 403, body: { code: 'forbidden_scope' } });
    }
    expect((await all('GET', `/campaigns/${foreign}`)).status).toBe(404);
    expect((await other.call('DELETE', `/merchants/api-keys/${id}`)).status).toBe(404);
    expect((await other.call('GET', '/merchants/api-keys')).body.items).toEqual([]);
    expect((await all('GET', '/campaigns')).status).toBe(200);
  });

  test('wrong, unknown, mistyped, revoked and expired ones are the same 401; a mistyped one asks no database', async () => {
    const revoked = (await desk.make({ name: 'revoked', scopes: ['billing:read'] })).body;
    const expired = (await desk.make({ name: 'expired', scopes: ['billing:read'] })).body;
    expect((await desk.merchant.call('DELETE', `/merchants/api-keys/${revoked.id}`)).status).toBe(204);
    await desk.setKey(expired.id, 'expires_at = now()');
    const mistyped = revoked.key.slice(0, -1) + (revoked.key.endsWith('x') ? 'y' : 'x');
    const find = jest.spyOn(desk.holders, 'find');
    const answers = [];
    for (const key of [makeKey(), revoked.key, expired.key, mistyped, 'db_live_', revoked.key.toLowerCase()]) {
      answers.push(await desk.withKey(key)('GET', '/billing'));
    }
    expect(find).toHaveBeenCalledTimes(3);
    find.mockRestore();
    for (const answer of answers) {
      expect({ ...answer.body, instance: '' }).toEqual({ ...answers[0]?.body, instance: '' });
      expect([answer.status, answer.body.code]).toEqual([401, 'unauthenticated']);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  test('count in the Authorization header alone', async () => {
    const { key } = (await desk.make({ name: 'header', scopes: ['billing:read'] })).body;
    const plain = callApi(desk.url);
    expect((await plain('GET', `/billing?access_token=${key}`)).status).toBe(401);
    for (const headers of [{ cookie: `token=${key}` }, { 'x-api-key': key }, { authorization: `Basic ${key}` }]) {
      expect((await plain('GET', '/billing', undefined, headers)).status).toBe(401);
    }
    expect((await plain('GET', '/billing', undefined, { authorization: `Bearer ${key} ${key}` })).status).toBe(401);
    expect((await desk.withKey(key)('GET', '/billing')).status).toBe(200);
  });

  test('are over at once where they were revoked, and within 5 s elsewhere', async () => {
    const { id, key } = (await desk.make({ name: 'here', scopes: ['billing:read'] })).body;
    expect((await desk.withKey(key)('GET', '/billing')).status).toBe(200);
    expect((await desk.merchant.call('DELETE', `/merchants/api-keys/${id}`)).status).toBe(204);
    expect((await desk.withKey(key)('GET', '/billing')).status).toBe(401);
    expect((await desk.merchant.call('DELETE', `/merchants/api-keys/${id}`)).status).toBe(204);

    const elsewhere = (await desk.make({ name: 'elsewhere', scopes: ['billing:read'] })).body;
    expect((await desk.withKey(elsewhere.key)('GET', '/billing')).status).toBe(200);
    const clock = jest.spyOn(performance, 'now');
    const now = performance.now();
    await desk.setKey(elsewhere.id, 'revoked_at = now()');
    clock.mockReturnValue(now + 4000);
    expect(desk.holders.recall(elsewhere.key)).toMatchObject({ keyId: elsewhere.id });
    clock.mockReturnValue(now + 5001);
    expect(desk.holders.recall(elsewhere.key)).toBeUndefined();
    clock.mockRestore();
    expect(await desk.holders.find(elsewhere.key)).toBeUndefined();
  });

  test('are not remembered past their expiry', async () => {
    const { id, key } = (await desk.make({ name: 'short', scopes: ['billing:read'] })).body;
    await desk.setKey(id, "expires_at = now() + interval '1 second'");
    const now = performance.now();
    expect(await desk.holders.find(key)).toMatchObject({ keyId: id });
    const clock = jest.spyOn(performance, 'now').mockReturnValue(now + 1500);
    expect(desk.holders.recall(key)).toBeUndefined();
    clock.mockRestore();
  });

  test('their use is noted, once a minute', async () => {
    const { id, key } = (await desk.make({ name: 'used', scopes: ['billing:read'] })).body;
    const lastUse = async () => {
      await desk.holders.find(key);
      const [row] = await desk.sql<{ at: Date | null }>('SELECT last_used_at AS at FROM api_keys WHERE id = $1', [id]);
      return row?.at?.getTime();
    };
    const first = await lastUse();
    expect(first).toEqual(expect.any(Number));
    expect(await lastUse()).toBe(first);
    await desk.setKey(id, "last_used_at = now() - interval '61 seconds'");
    expect(await lastUse()).toBeGreaterThan(first ?? Infinity);
  });

  test('are never in the logs, nor is what was moved with them told of anybody else', async () => {
    const { id, key } = (await desk.make({ name: 'logged', scopes: ['billing:read'] })).body;
    await desk.withKey(key)('GET', `/billing?key=${key}`);
    await desk.withKey(key)('GET', `/nothing/${key}`);
    new Logger('spec').error(`a fault that names ${key}`);
    expect(logged).toContain('"route":"/billing"');
    expect(logged).toContain('a fault that names db_live_…');
    expect(logged).not.toMatch(/db_live_[0-9A-Za-z]/);
    expect(id).toEqual(expect.any(String));
  });

  test('stand in the ledger as who did it', async () => {
    const { id, key } = (await desk.make({ name: 'sender', scopes: ['sms:send'] })).body;
    const sent = await desk.withKey(key)('POST', '/sms/send', { to: '+12125550102', message: 'Hi' });
    expect(sent.status).toBe(202);
    const entries = await desk.sql<{ actor: string }>(
      `SELECT actor FROM ledger_entries WHERE merchant_id = $1 AND kind = 'hold'`,
      [desk.merchant.id],
    );
    expect(entries).toEqual([{ actor: `key:${id}` }]);
  });
});

describe('guesses', () => {
  let desk: KeyDesk;

  beforeAll(async () => {
    desk = await openKeyDesk({ REQUESTS_PER_MINUTE: '5' });
  });
  afterAll(() => desk?.close());

  test('that nobody holds run into a limit before the database; a key in use stays good', async () => {
    const good = desk.withKey((await desk.make({ name: 'good', scopes: ['billing:read'] })).body.key);
    expect((await good('GET', '/billing')).status).toBe(200);
    const find = jest.spyOn(desk.holders, 'find');
    const statuses = [];
    for (let turn = 0; turn < 7; turn += 1) statuses.push((await desk.withKey(makeKey())('GET', '/billing')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(find).toHaveBeenCalledTimes(5);
    find.mockRestore();
    expect((await good('GET', '/billing')).status).toBe(200);
  });
});
