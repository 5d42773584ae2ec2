import { Injectable } from '@nestjs/common';
import { systemContext } from '../../database/context.js';
import { Database } from '../../database/transaction.js';
import type { Scope } from '../../http/scopes.js';
import { hashKey } from './key-text.js';

/** So long a revoked key may still open a door of another process. */
const REMEMBER_MS = 5000;
const REMEMBER_AT_MOST = 10_000;

/** Whom a live key belongs to, and what it may do. */
export interface KeyHolder {
  keyId: string;
  merchantId: string;
  scopes: readonly Scope[];
}

/** Wrong, revoked and expired keys take this one way and cost the same. The use is noted once a minute. */
const FIND = `
WITH found AS (
  SELECT id, merchant_id, scopes, expires_at FROM api_keys
  WHERE key_hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())
), used AS (
  UPDATE api_keys SET last_used_at = now() FROM found
  WHERE api_keys.id = found.id AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')
)
SELECT id AS "keyId", merchant_id AS "merchantId", scopes,
       extract(epoch FROM expires_at - now())::float8 * 1000 AS "msLeft" FROM found`;

/** Finds the holder of a key by its hash; what was found is believed for 5 s, and never past its expiry. */
@Injectable()
export class KeyHolders {
  private readonly known = new Map<string, { holder: KeyHolder; until: number }>();

  constructor(private readonly database: Database) {}

  /** The holder found in the last 5 s, without asking the database. */
  recall(key: string): KeyHolder | undefined {
    const known = this.known.get(nameOf(hashKey(key)));
    return known && known.until > performance.now() ? known.holder : undefined;
  }

  /** `undefined` for a key that is unknown, revoked or expired. */
  async find(key: string): Promise<KeyHolder | undefined> {
    const hash = hashKey(key);
    const asked = performance.now();
    const [row] = await this.database.transaction(systemContext('api-key'), (tx) =>
      tx.query<KeyHolder & { msLeft: number | null }>(FIND, [hash]),
    );
    this.known.delete(nameOf(hash));
    if (!row) return undefined;
    const { msLeft, ...holder } = row;
    this.known.set(nameOf(hash), { holder, until: asked + Math.min(REMEMBER_MS, msLeft ?? REMEMBER_MS) });
    const oldest = this.known.keys().next().value;
    if (this.known.size > REMEMBER_AT_MOST && oldest !== undefined) this.known.delete(oldest);
    return holder;
  }

  /** After revoking it here: this process need not wait. */
  forget(keyId: string): void {
    for (const [name, { holder }] of this.known) if (holder.keyId === keyId) this.known.delete(name);
  }
}

const nameOf = (hash: Buffer): string => hash.toString('base64');
