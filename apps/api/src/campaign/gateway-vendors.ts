import { enterRole, WORKER_ROLE } from '../database/roles.js';
import type { Tx } from '../database/transaction.js';

/**
 * The vendor of each gateway account. The operator's accounts belong to no merchant, so row-level security hides them from a
 * merchant's own role; which vendor carried a text is no secret.
 */
export async function gatewayVendors(tx: Tx): Promise<ReadonlyMap<string, string>> {
  await tx.query(`SET LOCAL ROLE ${WORKER_ROLE}`);
  const accounts = await tx.query<{ id: string; vendor: string }>(
    'SELECT id, vendor FROM gateway_accounts WHERE merchant_id IS NULL OR merchant_id::text = $1',
    [tx.ctx.merchantId],
  );
  await enterRole(tx.client, tx.ctx.merchantId);
  return new Map(accounts.map(({ id, vendor }) => [id, vendor]));
}
