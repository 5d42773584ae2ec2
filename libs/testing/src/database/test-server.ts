import { findAccount, reachableTemporaryDirectory, startEmbeddedPostgres } from '@dinnerbell/embedded-postgres';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { watchRun } from './watch-run.js';

const WAIT_MS = 60_000;
const SETTINGS = { max_connections: '300', shared_buffers: '256MB', max_wal_size: '4GB', autovacuum_naptime: '15s' };

let started: Promise<string> | undefined;

/**
 * URL of the superuser on the one PostgreSQL of this jest run. The first spec that asks starts it, whichever worker it
 * is in; a watcher stops it and removes its data when the run is over, however the run ends.
 */
export function testServerUrl(): Promise<string> {
  started ??= joinServer();
  return started;
}

async function joinServer(): Promise<string> {
  const run = process.env['DINNERBELL_TEST_RUN'] ?? String(process.pid);
  const directory = join(reachableTemporaryDirectory(findAccount()), `dinnerbell-test-${run}`);
  const state = join(directory, 'server.json');
  if (claim(directory)) {
    watchRun(Number(run), directory);
    const answer = await start(directory).then(
      (url) => ({ url }),
      (error: Error) => ({ error: error.message }),
    );
    writeFileSync(`${state}.new`, JSON.stringify(answer), { mode: 0o600 });
    renameSync(`${state}.new`, state);
  }
  const until = performance.now() + WAIT_MS;
  while (!existsSync(state)) {
    if (performance.now() > until) throw new Error(`The test PostgreSQL in ${directory} did not come up.`);
    await pause(25);
  }
  const answer = JSON.parse(readFileSync(state, 'utf8')) as { url?: string; error?: string };
  if (!answer.url) throw new Error(answer.error);
  return answer.url;
}

/** True for the one process of the run that made the directory: it starts the server. */
function claim(directory: string): boolean {
  try {
    mkdirSync(directory);
    chmodSync(directory, 0o755);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function start(directory: string): Promise<string> {
  const { url } = await startEmbeddedPostgres({
    dataDir: join(directory, 'data'),
    logFile: join(directory, 'postgres.log'),
    password: randomBytes(16).toString('hex'),
    durable: false,
    settings: SETTINGS,
  });
  return url;
}
