import type { Tx } from '../database/transaction.js';

/** The database's clock decides what is past and what is due: the clocks of API and workers may differ. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const [row] = await tx.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  if (!row) throw new Error('the database did not tell the time');
  return row.now;
}
