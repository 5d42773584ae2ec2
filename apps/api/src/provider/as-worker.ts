import { enterRole, WORKER_ROLE } from '../database/roles.js';
import type { Tx } from '../database/transaction.js';

/** The operator's accounts belong to no merchant, so row-level security hides them from a merchant's own role: `fn` runs as the worker's. */
export async function asWorker<T>(tx: Tx, fn: () => Promise<T>): Promise<T> {
  if (tx.ctx.merchantId === 'system') return fn();
  await tx.query(`SET LOCAL ROLE ${WORKER_ROLE}`);
  const answer = await fn();
  await enterRole(tx.client, tx.ctx.merchantId);
  return answer;
}
