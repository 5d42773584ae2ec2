import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';

/** The account PostgreSQL runs as. */
export interface Account {
  uid: number;
  gid: number;
}

const USER = 'postgres';

/**
 * PostgreSQL refuses to run as root, so root lends it an account of its own, made when the machine has none.
 * Returns undefined when we are not root: then it runs as we do.
 */
export function findAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = readAccount();
  if (known) return known;
  const made = spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    USER,
  ]);
  if (made.error || made.status !== 0) spawnSync('adduser', ['-S', '-D', '-H', USER]); // Alpine's
  const account = readAccount();
  if (!account) {
    throw new Error(
      `PostgreSQL does not run as root and no user '${USER}' could be made: run npm as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return account;
}

function readAccount(): Account | undefined {
  const uid = Number(spawnSync('id', ['-u', USER], { encoding: 'utf8' }).stdout || NaN);
  const gid = Number(spawnSync('id', ['-g', USER], { encoding: 'utf8' }).stdout || NaN);
  return Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0 ? { uid, gid } : undefined;
}

/** Whether that account can enter a directory: every parent must let it through. */
export function canEnter(directory: string, account: Account | undefined): boolean {
  if (!account) return true;
  const entered = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { ...account, cwd: '/', stdio: 'ignore' });
  return entered.status === 0;
}

/** The temporary directory, or /tmp where the account cannot enter the one that is set. */
export function reachableTemporaryDirectory(account: Account | undefined): string {
  return canEnter(tmpdir(), account) ? tmpdir() : '/tmp';
}
