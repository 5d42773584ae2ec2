import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './place-binaries.js';
import { reachableTemporaryDirectory, type Account } from './run-as.js';

/**
 * Makes the cluster in an empty data directory; one that has a cluster is left alone. UTF-8 with PostgreSQL's own
 * C.UTF-8 collation: the same order on every machine, whatever locales it has. The superuser is `postgres`.
 */
export async function initCluster(
  binaries: Binaries,
  dataDir: string,
  options: { password: string; account: Account | undefined; durable: boolean },
): Promise<void> {
  if (existsSync(join(dataDir, 'PG_VERSION'))) return;
  // Made beside its place and moved there whole: one that was interrupted is never taken for a cluster.
  const half = `${dataDir}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  if (options.account) chownSync(half, options.account.uid, options.account.gid);
  const secrets = passwordFile(options.password, options.account);
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${half}`,
        '--username=postgres',
        `--pwfile=${secrets.file}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...(options.durable ? [] : ['--no-sync', '--no-data-checksums']),
      ],
      options.account,
    );
    renameSync(half, dataDir);
  } finally {
    rmSync(secrets.directory, { recursive: true, force: true });
  }
}

function passwordFile(password: string, account: Account | undefined): { directory: string; file: string } {
  const directory = mkdtempSync(join(reachableTemporaryDirectory(account), 'dinnerbell-init-'));
  const file = join(directory, 'password');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  chmodSync(directory, 0o700);
  if (account) {
    chownSync(file, account.uid, account.gid);
    chownSync(directory, account.uid, account.gid);
  }
  return { directory, file };
}

function run(program: string, args: string[], account: Account | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...account,
      cwd: '/',
      env: { LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (cause) => reject(new Error(`PostgreSQL could not be set up: ${cause.message}`, { cause })));
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`PostgreSQL could not be set up (initdb): ${lastLine(output)}`)),
    );
  });
}

function lastLine(output: string): string {
  const lines = output.trim().split('\n');
  return lines.findLast((line) => line.includes('error:') || line.includes('FATAL')) ?? lines.at(-1) ?? '';
}
