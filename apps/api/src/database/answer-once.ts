import { Problem } from '../http/problem.js';
import type { IdempotencyClaim } from './context.js';
import type { Tx } from './transaction.js';

/**
 * Does `fn` once per (merchant, key) and keeps its answer beside its effect, in one commit.
 * 409 while the first is still running, 422 when the key was used for something else.
 */
export async function answerOnce<T>(tx: Tx, claim: IdempotencyClaim, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const [lock] = await tx.query<{ got: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended($1 || ':' || $2, 0)) AS got`,
    [tx.ctx.merchantId, claim.key],
  );
  if (!lock?.got) {
    throw new Problem(409, 'idempotency_in_progress', 'The first request with this Idempotency-Key is still running.');
  }
  const stored = await findAnswer<T>(tx, claim);
  if (stored) return stored.answer;
  const answer = await fn(tx);
  await tx.query(
    `INSERT INTO idempotency_keys (merchant_id, key, fingerprint, answer) VALUES ($1, $2, $3, $4)
     ON CONFLICT (merchant_id, key) DO UPDATE SET fingerprint = excluded.fingerprint, answer = excluded.answer, created_at = now()`,
    [tx.ctx.merchantId, claim.key, claim.fingerprint, JSON.stringify(answer)],
  );
  return answer;
}

/** The answer given before, for work that asks others between two transactions and must not ask again. 422 as above. */
export async function findAnswer<T>(tx: Tx, claim: IdempotencyClaim): Promise<{ answer: T } | undefined> {
  const [stored] = await tx.query<{ fingerprint: string; answer: T }>(
    `SELECT fingerprint, answer FROM idempotency_keys WHERE merchant_id = $1 AND key = $2 AND created_at > now() - interval '24 hours'`,
    [tx.ctx.merchantId, claim.key],
  );
  return stored && { answer: replay(stored, claim) };
}

function replay<T>(stored: { fingerprint: string; answer: T }, claim: IdempotencyClaim): T {
  if (stored.fingerprint !== claim.fingerprint) {
    throw new Problem(
      422,
      'idempotency_key_reused',
      'This Idempotency-Key was used for another request; use a new key.',
    );
  }
  claim.replayed = true;
  return stored.answer;
}
