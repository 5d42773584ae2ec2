import { Injectable } from '@nestjs/common';
import type { Context } from '../../database/context.js';
import { newId } from '../../database/new-id.js';
import { Database } from '../../database/transaction.js';
import { idOf, type Page, type PageQuery, parsePage, toPage } from '../../http/pagination.js';
import { Problem } from '../../http/problem.js';
import type { Scope } from '../../http/scopes.js';
import type { ApiKey } from './api-key.entity.js';
import { KeyHolders } from './key-holders.js';
import { hashKey, makeKey } from './key-text.js';

/** Live keys a merchant may have: neither revoked nor expired. */
export const KEYS_AT_MOST = 20;

export type ListedKey = Omit<ApiKey, 'keyHash' | 'merchantId'>;

const LISTED = `id, name, last_four AS "lastFour", scopes, created_at AS "createdAt", last_used_at AS "lastUsedAt",
  expires_at AS "expiresAt", revoked_at AS "revokedAt"`;

/** Makes, lists and revokes a merchant's keys. */
@Injectable()
export class ApiKeys {
  constructor(
    private readonly database: Database,
    private readonly holders: KeyHolders,
  ) {}

  /** The new key, told this once. 422 when there are twenty live ones already; the merchant's lock counts them one request at a time. */
  make(
    ctx: Context,
    wish: { name: string; scopes: Scope[]; expiresAt: Date | null },
  ): Promise<ListedKey & { key: string }> {
    return this.database.transaction(ctx, async (tx) => {
      await tx.query('SELECT 1 FROM merchants WHERE id = $1 FOR NO KEY UPDATE', [ctx.merchantId]);
      const [live] = await tx.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM api_keys WHERE merchant_id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())',
        [ctx.merchantId],
      );
      if ((live?.count ?? 0) >= KEYS_AT_MOST) {
        throw new Problem(422, 'too_many_api_keys', `There are ${KEYS_AT_MOST} live keys; revoke one first.`);
      }
      const key = makeKey();
      const [row] = await tx.query<ListedKey>(
        `INSERT INTO api_keys (id, merchant_id, name, key_hash, last_four, scopes, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         RETURNING ${LISTED}`,
        [newId(), ctx.merchantId, wish.name, hashKey(key), key.slice(-4), wish.scopes, wish.expiresAt],
      );
      if (!row) throw new Error('an API key was not stored');
      return { ...row, key };
    });
  }

  /** Newest first, revoked and expired ones too. */
  list(ctx: Context, query: PageQuery): Promise<Page<ListedKey>> {
    const { limit, after } = parsePage(query);
    const before = idOf(after) ?? null;
    return this.database.transaction(ctx, async (tx) => {
      const rows = await tx.query<ListedKey>(
        `SELECT ${LISTED} FROM api_keys WHERE merchant_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
        [ctx.merchantId, before, limit + 1],
      );
      const keyOf = ({ id }: ListedKey) => ({ id });
      return toPage(rows, limit, keyOf, (row) => row);
    });
  }

  /** Over here at once, in other processes within 5 s. Again does nothing more; 404 for a key that is not the merchant's. */
  revoke(ctx: Context, id: string): Promise<void> {
    return this.database.transaction(ctx, async (tx) => {
      const [found] = await tx.query(
        'UPDATE api_keys SET revoked_at = coalesce(revoked_at, now()) WHERE merchant_id = $1 AND id = $2 RETURNING id',
        [ctx.merchantId, id],
      );
      if (!found) throw new Problem(404, 'not_found', 'There is no API key with this id.');
      tx.afterCommit(() => this.holders.forget(id));
    });
  }
}
