import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { canEnter, type Account } from './run-as.js';

/**
 * The data directory, made and owned by the account. Where the account cannot reach the wanted one, a directory of the
 * machine's stands in for it; its name is kept beside the wanted path, so that the next start finds the same data and
 * one who removed the place to begin anew does begin anew. `say` is told.
 */
export function placeData(wanted: string, account: Account | undefined, say: (sentence: string) => void): string {
  const path = resolve(wanted);
  mkdirSync(dirname(path), { recursive: true });
  if (canEnter(dirname(path), account)) return own(path, account);
  const name = standInName(path);
  for (const place of ['/var/lib/dinnerbell', join(tmpdir(), 'dinnerbell'), '/tmp/dinnerbell-data']) {
    try {
      mkdirSync(place, { recursive: true, mode: 0o755 });
    } catch {
      continue;
    }
    if (!canEnter(place, account)) continue;
    say(`PostgreSQL's own user cannot reach ${path}, so its data is kept in ${join(place, name)}.`);
    return own(join(place, name), account);
  }
  throw new Error(`PostgreSQL's own user can write nowhere: set DATA_DIR to a directory every user may enter.`);
}

function standInName(path: string): string {
  const file = `${path}.stand-in`;
  if (!existsSync(file)) writeFileSync(file, `${basename(path)}-${randomBytes(6).toString('hex')}`);
  return readFileSync(file, 'utf8').trim();
}

function own(path: string, account: Account | undefined): string {
  if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
  if (account) chownSync(path, account.uid, account.gid);
  chmodSync(path, 0o700); // PostgreSQL starts on nothing laxer
  return path;
}
