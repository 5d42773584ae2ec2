import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { canEnter, type Account } from './run-as.js';

/**
 * The data directory, made and owned by the account. Where the account cannot reach the wanted one, a directory of the
 * machine's stands in for it, named by the wanted path, so that the next start finds the same data; `say` is told.
 */
export function placeData(wanted: string, account: Account | undefined, say: (sentence: string) => void): string {
  const path = resolve(wanted);
  mkdirSync(dirname(path), { recursive: true });
  if (canEnter(dirname(path), account)) return own(path, account);
  const key = `${basename(path)}-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`;
  for (const place of ['/var/lib/dinnerbell', join(tmpdir(), 'dinnerbell'), '/tmp/dinnerbell-data']) {
    try {
      mkdirSync(place, { recursive: true, mode: 0o755 });
    } catch {
      continue;
    }
    if (!canEnter(place, account)) continue;
    say(`PostgreSQL's own user cannot reach ${path}, so its data is kept in ${join(place, key)}.`);
    return own(join(place, key), account);
  }
  throw new Error(`PostgreSQL's own user can write nowhere: set DATA_DIR to a directory every user may enter.`);
}

function own(path: string, account: Account | undefined): string {
  if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
  if (account) chownSync(path, account.uid, account.gid);
  chmodSync(path, 0o700); // PostgreSQL starts on nothing laxer
  return path;
}
