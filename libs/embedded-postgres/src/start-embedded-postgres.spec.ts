import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { isAlive } from './postmaster.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.js';

const directory = mkdtempSync(join(tmpdir(), 'dinnerbell-embedded-'));
chmodSync(directory, 0o755); // under root PostgreSQL runs as a user of its own
const servers: EmbeddedPostgres[] = [];

async function start(preferredPort?: number): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({
    dataDir: join(directory, 'data'),
    logFile: join(directory, 'postgres.log'),
    password: 'of this spec alone',
    durable: false,
    ...(preferredPort ? { preferredPort } : {}),
  });
  servers.push(server);
  return server;
}

async function ask(url: string, question: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(question);
    return rows[0] && Object.values(rows[0])[0];
  } finally {
    await client.end();
  }
}

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(directory, { recursive: true, force: true });
});

describe('startEmbeddedPostgres', () => {
  test('does not take a cluster that was interrupted in the making for one', async () => {
    mkdirSync(join(directory, 'data.half'));
    writeFileSync(join(directory, 'data.half', 'PG_VERSION'), '18\n');
    const server = await start();
    expect(await ask(server.url, 'SELECT 1')).toBe(1);
    await server.stop();
  });

  test('serves on loopback, to those who know the password, and is gone after stop', async () => {
    const server = await start();
    await ask(server.url, 'CREATE TABLE guests AS SELECT 7 AS seats');
    await expect(ask(server.url.replace('of%20', 'not'), 'SELECT 1')).rejects.toThrow('password authentication failed');
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });

  test('keeps its data and its port over a restart', async () => {
    const server = await start();
    await server.stop();
    const again = await start(server.port);
    expect(again.port).toBe(server.port);
    expect(await ask(again.url, 'SELECT seats FROM guests')).toBe(7);
  });

  test('takes over from a server whose starter was killed', async () => {
    const left = servers.at(-1) as EmbeddedPostgres;
    const next = await start();
    expect(isAlive(left.pid)).toBe(false);
    expect(await ask(next.url, 'SELECT seats FROM guests')).toBe(7);
  });

  test('comes back after it was killed itself', async () => {
    process.kill((servers.at(-1) as EmbeddedPostgres).pid, 'SIGKILL');
    const next = await start();
    expect(await ask(next.url, 'SELECT seats FROM guests')).toBe(7);
    await next.stop();
  });

  test('is not held up by a pid file whose number belongs to a stranger, and leaves the stranger alone', async () => {
    writeFileSync(join(directory, 'data', 'postmaster.pid'), `${process.pid}\n/elsewhere\n`);
    const next = await start();
    expect(await ask(next.url, 'SELECT seats FROM guests')).toBe(7);
  });
});
