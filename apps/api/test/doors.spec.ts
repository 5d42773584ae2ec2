import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createDatabase, startApiProcess, startWorkerProcess, waitFor, type TestDatabase } from '@dinnerbell/testing';
import { Client } from 'pg';
import { parseKey } from '../src/config/weak-secret.js';
import { newId } from '../src/database/new-id.js';
import { seal } from '../src/provider/seal.js';
import { createMigratedDatabase } from './support/create-migrated-database.js';
import { callApi } from './support/register-merchant.js';
import { TEST_SETTINGS } from './support/start-api.js';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** Runs a built program to its end. */
async function run(entry: string, env: Record<string, string>, args: string[] = []) {
  const child = spawn(process.execPath, [DIST + entry, ...args], { env: { PATH: process.env['PATH'] ?? '', ...env } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

describe('the doors, as they are built', () => {
  let database: TestDatabase;
  let env: Record<string, string>;

  beforeAll(async () => {
    database = await createMigratedDatabase();
    env = { ...TEST_SETTINGS, DATABASE_URL: database.url };
  });
  afterAll(() => database?.drop());

  test('every bad setting is named at once, without its value', async () => {
    const bad = {
      ...env,
      JWT_SECRET: 'short',
      PASSWORD_PEPPER: '',
      ENCRYPTION_KEY: 'zz',
      PORT: 'eighty',
      ROLES: 'cook',
      PUBLIC_URL: 'ftp://x',
    };
    const { code, out, err } = await run('main.js', bad);
    expect([code, out]).toEqual([1, '']);
    for (const name of ['JWT_SECRET', 'PASSWORD_PEPPER', 'ENCRYPTION_KEY', 'PORT', 'ROLES', 'PUBLIC_URL']) {
      expect(err).toMatch(new RegExp(`^${name} .+\\.$`, 'm'));
    }
    expect(err).not.toContain('eighty');
  });

  test('one sentence when the database cannot be reached, or the port is taken', async () => {
    const away = await run('migrate.js', { DATABASE_URL: 'postgres://nobody:canary@127.0.0.1:1/none' });
    expect([away.code, away.err.trim().split('\n').length]).toEqual([1, 1]);
    expect(away.err).not.toContain('canary');
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const taken = await run('main.js', { ...env, HOST: '127.0.0.1', PORT: String(port) });
    holder.close();
    expect([taken.code, taken.err.trim()]).toEqual([
      1,
      `Port ${port} is in use; stop what listens there or set PORT to another one.`,
    ]);
  });

  test('one sentence when the database was never migrated', async () => {
    const empty = await createDatabase();
    for (const door of ['main.js', 'worker.js']) {
      const { code, out, err } = await run(door, { ...env, DATABASE_URL: empty.url });
      expect([code, out, err]).toEqual([
        1,
        '',
        'The database is not migrated to this version; run the migrations first.\n',
      ]);
    }
    await empty.drop();
  });

  test('HTTP comes up on a free port, and ends with 0 on SIGTERM', async () => {
    const api = await startApiProcess({ env });
    expect((await callApi(api.url)('GET', '/health/ready')).body).toEqual({ status: 'ok' });
    expect(await api.stop()).toBe(0);
  });

  test('a connection that never says a word does not keep it from ending', async () => {
    const api = await startApiProcess({ env });
    const silent = connect(Number(new URL(api.url).port), '127.0.0.1');
    await once(silent, 'connect');
    silent.on('error', () => undefined);
    expect(await api.stop()).toBe(0);
    silent.destroy();
  });

  test('a worker comes up without HTTP, and ends with 0 on SIGTERM', async () => {
    const worker = await startWorkerProcess({ env });
    expect(worker.url).toBe('');
    expect(await worker.stop()).toBe(0);
  });

  test('a process whose parent is gone ends by itself', async () => {
    const child = spawn(process.execPath, [`${DIST}main.js`], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
      stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    });
    const gone = once(child, 'exit');
    await once(child.stdout ?? child, 'data');
    child.disconnect();
    expect((await gone)[0]).toBe(0);
  });

  test('the demo is made once, and its password follows the setting', async () => {
    const demo = { ...env, DEMO_PASSWORD: 'first demo password' };
    expect((await run('seed-demo.js', demo)).code).toBe(0);
    expect((await run('seed-demo.js', { ...demo, DEMO_PASSWORD: 'second demo password' })).code).toBe(0);
    const api = await startApiProcess({ env });
    const logIn = (password: string) =>
      callApi(api.url)('POST', '/merchants/login', { email: 'demo@dinnerbell.test', password });
    const answer = await waitFor(() => logIn('second demo password'));
    expect(answer).toMatchObject({ status: 200, body: { merchant: { smsCredits: 50_000, name: 'Trattoria Demo' } } });
    expect((await logIn('first demo password')).status).toBe(401);
    await api.stop();
  });

  test('the operator grants credits, once for a reference', async () => {
    const grant = (...args: string[]) => run('operator.js', { DATABASE_URL: database.url }, args);
    await run('seed-demo.js', { ...env, DEMO_PASSWORD: 'second demo password' });
    const gift = ['grant', 'Demo@dinnerbell.test', '250', '--reason', 'goodwill', '--reference', 'inv-1'];
    expect(await grant(...gift)).toEqual({
      code: 0,
      err: '',
      out: 'demo@dinnerbell.test got 250 credits and now has 50250 free.\n',
    });
    expect((await grant(...gift)).out).toMatch(/^Nothing changed/);
    expect(await grant(...gift.with(2, '300'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^This reference .*\.\n$/),
    });
    expect((await grant('help')).out).toContain('grant <email> <credits>');
    for (const wrong of [
      ['grant'],
      ['grant', 'demo@dinnerbell.test', '-5', '--reason', 'x'],
      ['grant', 'demo@dinnerbell.test', '1e3', '--reason', 'x'],
      ['grant', 'demo@dinnerbell.test', '5'],
      ['grant', 'nobody@dinnerbell.test', '5', '--reason', 'x'],
      ['grant', 'demo@dinnerbell.test', '5', '--colour', 'x'],
      ['steal'],
    ]) {
      const { code, out, err } = await grant(...wrong);
      expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
    }
  });

  test('the operator seals gateway credentials anew under another key, and is told what does not open', async () => {
    const id = newId();
    const old = parseKey(env['ENCRYPTION_KEY'] ?? '') as Buffer;
    const secrets = seal({ current: old, previous: [] }, { tenant: 'operator', rowId: id }, '{}');
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      "INSERT INTO gateway_accounts (id, vendor, label, secrets) VALUES ($1, 'twilio', 'Twilio', $2)",
      [...[id, secrets]],
    );
    const next = { DATABASE_URL: database.url, ENCRYPTION_KEY: randomBytes(32).toString('hex') };
    const reseal = (more: Record<string, string> = {}) => run('operator.js', { ...next, ...more }, ['reseal']);
    expect(await reseal()).toEqual({ code: 1, out: '', err: expect.stringContaining(`no key that is set: ${id}`) });
    const both = { ENCRYPTION_PREVIOUS_KEYS: env['ENCRYPTION_KEY'] ?? '' };
    expect((await reseal(both)).out).toBe('1 sealed anew; all are under the current key.\n');
    expect((await reseal()).out).toBe('0 sealed anew; all are under the current key.\n');
    expect(await run('operator.js', { DATABASE_URL: database.url }, ['reseal'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('ENCRYPTION_KEY is not set'),
    });
    await client.query('DELETE FROM gateway_accounts WHERE id = $1', [id]);
    await client.end();
  });
});
