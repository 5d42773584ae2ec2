import { Injectable } from '@nestjs/common';
import type { Context } from '../../database/context.js';
import { Database } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';

/** Puts a merchant's accounts in the order in which they are tried. */
@Injectable()
export class OrderGatewayAccounts {
  constructor(private readonly database: Database) {}

  /** 422 unless these are all of the merchant's accounts. */
  run(ctx: Context, ids: readonly string[]): Promise<void> {
    return this.database.transaction(ctx, async (tx) => {
      // An account that is added at this moment comes before or after, never between.
      await tx.query('SELECT 1 FROM merchants WHERE id = $1 FOR NO KEY UPDATE', [ctx.merchantId]);
      const kept = await tx.query<{ id: string }>(
        'SELECT id FROM gateway_accounts WHERE merchant_id = $1 AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE',
        [ctx.merchantId],
      );
      const named = new Set(ids.map((id) => id.toLowerCase()));
      if (named.size !== kept.length || kept.some(({ id }) => !named.has(id))) {
        throw new Problem(422, 'bad_order', 'Name each of your own gateway accounts once.');
      }
      await tx.query(
        `UPDATE gateway_accounts a SET position = n.at - 1 FROM unnest($1::uuid[]) WITH ORDINALITY AS n (id, at) WHERE a.id = n.id`,
        [[...named]],
      );
    });
  }
}
