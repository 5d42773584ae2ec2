import { createHash } from 'node:crypto';
import type { Tx } from '../database/transaction.js';

/** The id of a signed webhook's token, by the account it was signed for. */
export interface Nonce {
  accountId: string;
  nonce: string;
}

/** How a nonce is told from others: a hash, since a token's id may be of any length. */
export function nonceKey({ accountId, nonce }: Nonce): string {
  return `${accountId}/${createHash('sha256').update(nonce).digest('hex')}`;
}

/**
 * Which of these nobody has seen before, as keys; once the transaction commits they have been seen. In order, so that two processes never
 * wait for each other crosswise; one that is being remembered at this moment is waited for.
 */
export async function rememberNonces(tx: Tx, nonces: readonly Nonce[]): Promise<Set<string>> {
  if (nonces.length === 0) return new Set();
  const keys = [...new Set(nonces.map(nonceKey))].sort().map((key) => key.split('/'));
  const fresh = await tx.query<{ key: string }>(
    `INSERT INTO webhook_nonces (account_id, digest)
     SELECT account_id, decode(digest, 'hex') FROM unnest($1::uuid[], $2::text[]) AS n (account_id, digest)
     ON CONFLICT (account_id, digest) DO NOTHING RETURNING account_id::text || '/' || encode(digest, 'hex') AS key`,
    [keys.map(([accountId]) => accountId), keys.map(([, digest]) => digest)],
  );
  return new Set(fresh.map(({ key }) => key));
}
