import type { Tx } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { type AccountRow, ACCOUNT_ROWS } from './account-row.js';

/** An account of the merchant's own that is not deleted; row-level security knows no other. `lock` keeps others from changing it. */
export async function findAccount(tx: Tx, id: string, lock = false): Promise<AccountRow | undefined> {
  const [row] = await tx.query<AccountRow>(
    `${ACCOUNT_ROWS} WHERE a.id = $1 AND a.merchant_id = $2 AND a.deleted_at IS NULL${lock ? ' FOR NO KEY UPDATE OF a' : ''}`,
    [id, tx.ctx.merchantId],
  );
  return row;
}

export const noAccount = (): Problem => new Problem(404, 'not_found', 'You have no gateway account with this id.');
