import { Injectable } from '@nestjs/common';
import type { Context } from '../../database/context.js';
import { Database } from '../../database/transaction.js';
import { noAccount } from './find-account.js';

/** Deletes an account from its merchant's eyes; waves, look-ups and receipts that are still open know it by its row. */
@Injectable()
export class DeleteGatewayAccount {
  constructor(private readonly database: Database) {}

  /** 404 for an account that is not the merchant's, or was deleted before. */
  run(ctx: Context, id: string): Promise<void> {
    return this.database.transaction(ctx, async (tx) => {
      const deleted = await tx.query(
        `UPDATE gateway_accounts SET deleted_at = now(), enabled = false, updated_at = clock_timestamp()
         WHERE id = $1 AND merchant_id = $2 AND deleted_at IS NULL RETURNING 1`,
        [id, ctx.merchantId],
      );
      if (deleted.length === 0) throw noAccount();
    });
  }
}
