import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from './find-free-port.js';
import { initCluster } from './init-cluster.js';
import { placeBinaries } from './place-binaries.js';
import { placeData } from './place-data.js';
import { clearLeftover, isAlive, readPostmaster, stopPostmaster } from './postmaster.js';
import { findAccount } from './run-as.js';

export interface EmbeddedPostgresOptions {
  /** Wanted place of the cluster; made on the first start. */
  dataDir: string;
  /** Of the superuser `postgres`; only read when the cluster is made. */
  password: string;
  /** The server's own log is appended here. */
  logFile: string;
  /** Taken when it is free; another is found otherwise. */
  preferredPort?: number;
  /** Extra settings, as in postgresql.conf. */
  settings?: Record<string, string>;
  /** false: no fsync, for servers whose data nobody misses (tests). */
  durable?: boolean;
  /** Told in a sentence when programs or data had to live elsewhere. */
  say?: (sentence: string) => void;
}

export interface EmbeddedPostgres {
  /** Of the superuser, in the database `postgres`. */
  url: string;
  port: number;
  pid: number;
  dataDir: string;
  /** Resolves when the server has written its data and is gone. */
  stop(): Promise<void>;
}

const READY_MS = 30_000;
const ATTEMPTS = 20;

/**
 * Starts PostgreSQL from the npm package on 127.0.0.1, in a session of its own, so that a terminal's Ctrl-C does not
 * reach it before those who use it are done. A server that an earlier, killed start left behind is stopped first.
 * Rejects with one sentence when it cannot run here.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const say = options.say ?? (() => undefined);
  const durable = options.durable ?? true;
  const account = findAccount();
  const binaries = placeBinaries(account, say);
  const dataDir = placeData(options.dataDir, account, say);
  await clearLeftover(dataDir);
  await initCluster(binaries, dataDir, { password: options.password, account, durable });
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort(attempt === 1 ? options.preferredPort : undefined);
    const logged = sizeOf(options.logFile);
    const log = openSync(options.logFile, 'a', 0o600);
    const child = spawn(binaries.postgres, ['-D', dataDir, '-p', String(port), ...flags(options.settings, durable)], {
      ...account,
      cwd: '/',
      env: { LC_ALL: 'C', TZ: 'UTC' },
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    const failed = await ready(child, dataDir);
    if (failed === undefined) {
      const pid = child.pid as number;
      child.unref();
      const url = `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/postgres`;
      return { url, port, pid, dataDir, stop: () => stopPostmaster(pid) };
    }
    // A backend of a killed server may hold its shared memory for a moment, and a free port may be taken by another.
    const reason = failed || readFileSync(options.logFile).subarray(logged).toString();
    if (attempt === ATTEMPTS || !/shared memory|in use/.test(reason)) {
      throw new Error(`PostgreSQL did not start (see ${options.logFile}): ${fatalLine(reason)}`);
    }
    await pause(500);
  }
}

function flags(settings: Record<string, string> | undefined, durable: boolean): string[] {
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...settings,
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** undefined once the server takes connections; a reason (or '' when only its log has it) once it is gone. */
async function ready(child: ReturnType<typeof spawn>, dataDir: string): Promise<string | undefined> {
  let gone: string | undefined;
  child.once('error', (error) => (gone = error.message));
  child.once('exit', () => (gone ??= ''));
  const until = performance.now() + READY_MS;
  while (gone === undefined) {
    const seen = readPostmaster(dataDir);
    if (seen?.ready && seen.pid === child.pid && isAlive(seen.pid)) return undefined;
    if (performance.now() > until) {
      if (child.pid !== undefined) await stopPostmaster(child.pid);
      return `it was not ready within ${READY_MS / 1000} s`;
    }
    await pause(20);
  }
  return gone;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function fatalLine(reason: string): string {
  const lines = reason.trim().split('\n');
  return (lines.find((line) => /FATAL|could not/.test(line)) ?? lines.at(-1) ?? 'no reason given').replace(
    /^.*FATAL:\s*/,
    '',
  );
}
