import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '../database/new-id.js';
import type { Tx } from '../database/transaction.js';

/** A session ends after 30 days without a refresh, and after 90 days whatever happens. */
const IDLE = "interval '30 days'";
const LONGEST = "interval '90 days'";
/** Seconds in which a token that was just used up may come again without harm: two tabs, or a retried request. */
const GRACE = "interval '20 seconds'";

export interface Session {
  /** 256 random bits, base64url; only its SHA-256 is stored. */
  token: string;
  expiresAt: Date;
}

export type Rotation =
  | { ok: true; merchantId: string; session: Session }
  /** `raced`: another request has just used it. `reused`: it was used long ago, and now its whole family is dead. */
  | { ok: false; why: 'unknown' | 'ended' | 'raced' }
  | { ok: false; why: 'reused'; merchantId: string };

/** Chains of refresh tokens, one chain (family) a log-in. Every call wants a system transaction. */
@Injectable()
export class Sessions {
  /** A new chain. The merchant's dead tokens are swept on the way. */
  async open(tx: Tx, merchantId: string): Promise<Session> {
    await tx.query('DELETE FROM refresh_tokens WHERE merchant_id = $1 AND expires_at < now()', [merchantId]);
    return this.add(tx, merchantId, newId());
  }

  /** Uses a token up and answers its one successor. The UPDATE decides between requests at the same time. */
  async rotate(tx: Tx, token: string): Promise<Rotation> {
    const [claimed] = await tx.query<{ merchantId: string; family: string }>(
      `UPDATE refresh_tokens SET used_at = now()
       WHERE token_hash = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now()
       RETURNING merchant_id AS "merchantId", family`,
      [hashOf(token)],
    );
    if (!claimed) return this.refuse(tx, token);
    const { merchantId, family } = claimed;
    return { ok: true, merchantId, session: await this.add(tx, merchantId, family) };
  }

  /** Ends the chain this token belongs to; a token nobody knows ends nothing. */
  async end(tx: Tx, token: string): Promise<void> {
    await tx.query(
      `UPDATE refresh_tokens SET revoked_at = now()
       WHERE revoked_at IS NULL AND family = (SELECT family FROM refresh_tokens WHERE token_hash = $1)`,
      [hashOf(token)],
    );
  }

  private async add(tx: Tx, merchantId: string, family: string): Promise<Session> {
    const token = randomBytes(32).toString('base64url');
    const [row] = await tx.query<{ expiresAt: Date }>(
      `INSERT INTO refresh_tokens (id, merchant_id, family, token_hash, expires_at)
       SELECT $1::uuid, $2::uuid, $3::uuid, $4::bytea, least(now() + ${IDLE}, coalesce(min(created_at), now()) + ${LONGEST})
       FROM refresh_tokens WHERE family = $3::uuid
       RETURNING expires_at AS "expiresAt"`,
      [newId(), merchantId, family, hashOf(token)],
    );
    if (!row) throw new Error('a refresh token was not stored');
    return { token, expiresAt: row.expiresAt };
  }

  private async refuse(tx: Tx, token: string): Promise<Rotation> {
    const [row] = await tx.query<{ merchantId: string; family: string; over: boolean; raced: boolean }>(
      `SELECT merchant_id AS "merchantId", family, revoked_at IS NOT NULL OR used_at IS NULL AS over,
              used_at > clock_timestamp() - ${GRACE} AS raced
       FROM refresh_tokens WHERE token_hash = $1`,
      [hashOf(token)],
    );
    if (!row) return { ok: false, why: 'unknown' };
    if (row.over) return { ok: false, why: 'ended' };
    if (row.raced) return { ok: false, why: 'raced' };
    await tx.query('UPDATE refresh_tokens SET revoked_at = now() WHERE family = $1 AND revoked_at IS NULL', [
      row.family,
    ]);
    await tx.query('UPDATE merchants SET token_version = token_version + 1 WHERE id = $1', [row.merchantId]);
    return { ok: false, why: 'reused', merchantId: row.merchantId };
  }
}

/** A fast hash is enough for 256 random bits. */
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
