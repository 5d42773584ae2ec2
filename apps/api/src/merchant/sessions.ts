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
  id: string;
  /** 256 random bits, base64url; only its SHA-256 is stored. */
  token: string;
  expiresAt: Date;
}

export type Rotation =
  | { ok: true; merchantId: string; session: Session }
  /** `raced`: another request has just used it. */
  | { ok: false; why: 'unknown' | 'ended' | 'raced' }
  /** It was used long ago, and now its whole session is over. */
  | { ok: false; why: 'reused'; sessionId: string };

/**
 * A session is a log-in and its chain of refresh tokens, each good once. Its row is the lock: whoever refreshes and whoever ends it take
 * turns there, so that no successor outlives the end. Every call wants a system transaction.
 */
@Injectable()
export class Sessions {
  /** Begins one. The merchant's dead ones are swept on the way. `device` is a coarse label. */
  async open(tx: Tx, merchantId: string, device: string): Promise<Session> {
    await tx.query('DELETE FROM sessions WHERE merchant_id = $1 AND expires_at < now()', [merchantId]);
    await tx.query('DELETE FROM refresh_tokens WHERE merchant_id = $1 AND expires_at < now()', [merchantId]);
    const id = newId();
    const [row] = await tx.query<{ expiresAt: Date }>(
      `INSERT INTO sessions (id, merchant_id, device, expires_at) VALUES ($1, $2, $3, now() + ${IDLE})
       RETURNING expires_at AS "expiresAt"`,
      [id, merchantId, device],
    );
    if (!row) throw new Error('a session was not stored');
    return this.addLink(tx, merchantId, id, row.expiresAt);
  }

  /** Uses a token up and answers its one successor. The first UPDATE decides between requests at the same time. */
  async rotate(tx: Tx, token: string): Promise<Rotation> {
    const [claimed] = await tx.query<{ merchantId: string; id: string; expiresAt: Date }>(
      `WITH claimed AS (
         UPDATE refresh_tokens SET used_at = now() WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now()
         RETURNING family)
       UPDATE sessions s SET last_used_at = now(), expires_at = least(now() + ${IDLE}, s.created_at + ${LONGEST})
       FROM claimed WHERE s.id = claimed.family AND s.ended_at IS NULL
       RETURNING s.id, s.merchant_id AS "merchantId", s.expires_at AS "expiresAt"`,
      [hashOf(token)],
    );
    if (!claimed) return this.refuse(tx, token);
    const { merchantId, id, expiresAt } = claimed;
    return { ok: true, merchantId, session: await this.addLink(tx, merchantId, id, expiresAt) };
  }

  /** Ends the session this token belongs to and answers its id; a token nobody knows ends nothing. */
  async end(tx: Tx, token: string): Promise<string | undefined> {
    const [ended] = await tx.query<{ id: string }>(
      `UPDATE sessions s SET ended_at = now() FROM refresh_tokens t
       WHERE t.token_hash = $1 AND s.id = t.family AND s.ended_at IS NULL RETURNING s.id`,
      [hashOf(token)],
    );
    return ended?.id;
  }

  private async addLink(tx: Tx, merchantId: string, id: string, expiresAt: Date): Promise<Session> {
    const token = randomBytes(32).toString('base64url');
    await tx.query(
      'INSERT INTO refresh_tokens (id, merchant_id, family, token_hash, expires_at) VALUES ($1, $2, $3, $4, $5)',
      [newId(), merchantId, id, hashOf(token), expiresAt],
    );
    return { id, token, expiresAt };
  }

  private async refuse(tx: Tx, token: string): Promise<Rotation> {
    const [row] = await tx.query<{ id: string; over: boolean; raced: boolean }>(
      `SELECT s.id, s.ended_at IS NOT NULL OR t.used_at IS NULL AS over, t.used_at > clock_timestamp() - ${GRACE} AS raced
       FROM refresh_tokens t JOIN sessions s ON s.id = t.family WHERE t.token_hash = $1`,
      [hashOf(token)],
    );
    if (!row) return { ok: false, why: 'unknown' };
    if (row.over) return { ok: false, why: 'ended' };
    if (row.raced) return { ok: false, why: 'raced' };
    await tx.query('UPDATE sessions SET ended_at = now() WHERE id = $1 AND ended_at IS NULL', [row.id]);
    return { ok: false, why: 'reused', sessionId: row.id };
  }
}

/** A fast hash is enough for 256 random bits. */
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
