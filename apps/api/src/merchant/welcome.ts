import type { Tx } from '../database/transaction.js';

/** What happens to a new merchant in the transaction that makes it; filled in above this room. */
export abstract class Welcome {
  abstract greet(tx: Tx, merchantId: string): Promise<void>;
}
