import type { IdempotencyClaim } from '../../database/context.js';
import type { Tx } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';

/**
 * The row that an earlier request with this Idempotency-Key began and perhaps never heard of again: the repeat goes on with it. The
 * key is the row's for 24 h; 422 when it was used for something else.
 */
export async function findBegun(
  tx: Tx,
  table: 'payments' | 'refunds',
  claim: IdempotencyClaim,
): Promise<string | undefined> {
  const { merchantId } = tx.ctx;
  await tx.query(
    `UPDATE ${table} SET request_key = NULL WHERE merchant_id = $1 AND request_key = $2 AND created_at <= now() - interval '24 hours'`,
    [merchantId, claim.key],
  );
  const [begun] = await tx.query<{ id: string; fingerprint: string }>(
    `SELECT id, request_fingerprint AS fingerprint FROM ${table} WHERE merchant_id = $1 AND request_key = $2`,
    [merchantId, claim.key],
  );
  if (begun && begun.fingerprint !== claim.fingerprint) {
    throw new Problem(
      422,
      'idempotency_key_reused',
      'This Idempotency-Key was used for another request; use a new key.',
    );
  }
  return begun?.id;
}
