import { Injectable } from '@nestjs/common';
import { newId } from '../database/new-id.js';
import type { Tx } from '../database/transaction.js';

/** A number (E.164), the restaurant it concerns, and how that was learnt: `reply`, `merchant`, `gateway`. */
export interface OptOutChange {
  merchantId: string;
  phone: string;
  source: string;
}

/** The numbers a restaurant may not text. Every change is logged with it. */
@Injectable()
export class OptOuts {
  /**
   * Keeps a number from being texted again by this merchant. True when it is news. Committed before a claim, it stops that claim;
   * messages under way are not called back.
   */
  async suppress(tx: Tx, { merchantId, phone, source }: OptOutChange): Promise<boolean> {
    const added = await tx.query(
      `WITH added AS (
         INSERT INTO opt_outs (merchant_id, phone, source) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING *)
       INSERT INTO opt_out_log (id, merchant_id, phone, change, source)
       SELECT $4, merchant_id, phone, 'opted_out', source FROM added RETURNING 1`,
      [merchantId, phone, source, newId()],
    );
    return added.length > 0;
  }

  /** Lets a number be texted again; only its owner can ask for that, never a list. True when it had opted out. */
  async lift(tx: Tx, { merchantId, phone, source }: OptOutChange): Promise<boolean> {
    const removed = await tx.query(
      `WITH removed AS (DELETE FROM opt_outs WHERE merchant_id = $1 AND phone = $2 RETURNING *)
       INSERT INTO opt_out_log (id, merchant_id, phone, change, source)
       SELECT $4, merchant_id, phone, 'opted_in', $3 FROM removed RETURNING 1`,
      [merchantId, phone, source, newId()],
    );
    return removed.length > 0;
  }
}
