import type { Tx } from '../database/transaction.js';

/** Ends the merchant's sessions, all but `except`, and answers which; a refresh under way at this moment comes before or finds it ended. */
export async function endSessions(tx: Tx, merchantId: string, except?: string): Promise<string[]> {
  const ended = await tx.query<{ id: string }>(
    `UPDATE sessions SET ended_at = now() WHERE merchant_id = $1 AND ended_at IS NULL AND id IS DISTINCT FROM $2 RETURNING id`,
    [merchantId, except ?? null],
  );
  return ended.map(({ id }) => id);
}
