import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction.js';

/** The numbers a restaurant may not text. */
@Injectable()
export class OptOuts {
  /**
   * Keeps a number (E.164) from being texted again by this merchant; `source` says how that was learnt. True when it is news.
   * Committed before a claim, it stops that claim; messages under way are not called back.
   */
  async suppress(tx: Tx, optOut: { merchantId: string; phone: string; source: string }): Promise<boolean> {
    const added = await tx.query(
      'INSERT INTO opt_outs (merchant_id, phone, source) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING phone',
      [optOut.merchantId, optOut.phone, optOut.source],
    );
    return added.length > 0;
  }
}
