import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/transaction.js';

/** How long a link to choose a new password works, minutes. */
export const LINK_MINUTES = 30;

/**
 * Tokens of links to choose a new password: 256 random bits, of which only the SHA-256 is kept. One is made when its mail is written, never
 * earlier, so that no table, queue or log ever holds one. Every call wants a system transaction.
 */
@Injectable()
export class PasswordLinks {
  /** A new token; those made before stay good for their time, whichever of two mails is opened. */
  async make(tx: Tx, merchantId: string): Promise<string> {
    await tx.query('DELETE FROM password_resets WHERE merchant_id = $1 AND expires_at < now()', [merchantId]);
    const token = randomBytes(32).toString('base64url');
    await tx.query(
      `INSERT INTO password_resets (token_hash, merchant_id, expires_at) VALUES ($1, $2, now() + make_interval(mins => $3))`,
      [hashOf(token), merchantId, LINK_MINUTES],
    );
    return token;
  }

  /** Whose link it is, while it works. */
  async ownerOf(tx: Tx, token: string): Promise<{ id: string; email: string; name: string } | undefined> {
    const [owner] = await tx.query<{ id: string; email: string; name: string }>(
      `SELECT m.id, m.email, m.name FROM password_resets r JOIN merchants m ON m.id = r.merchant_id
       WHERE r.token_hash = $1 AND r.used_at IS NULL AND r.expires_at > now()`,
      [hashOf(token)],
    );
    return owner;
  }

  /** Uses a link up, by the database's clock: of many at once one gets true. */
  async use(tx: Tx, token: string): Promise<boolean> {
    const used = await tx.query(
      `UPDATE password_resets SET used_at = now() WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now() RETURNING 1`,
      [hashOf(token)],
    );
    return used.length === 1;
  }

  /** Makes the merchant's other links useless. One that is being used at this moment is left to whoever uses it. */
  async voidAll(tx: Tx, merchantId: string): Promise<void> {
    await tx.query(
      `UPDATE password_resets SET used_at = now() WHERE token_hash IN (
         SELECT token_hash FROM password_resets WHERE merchant_id = $1 AND used_at IS NULL FOR UPDATE SKIP LOCKED)`,
      [merchantId],
    );
  }
}

/** A fast hash is enough for 256 random bits. */
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
