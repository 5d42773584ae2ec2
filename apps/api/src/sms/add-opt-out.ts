import { parsePhone } from '@dinnerbell/domain';
import { Injectable } from '@nestjs/common';
import type { OptOutView } from '../audience/opt-out.view.js';
import type { Context } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import { StopTexts } from './stop-texts.js';

/** An opt-out that a guest told the merchant by word of mouth. */
@Injectable()
export class AddOptOut {
  constructor(
    private readonly database: Database,
    private readonly stopTexts: StopTexts,
  ) {}

  /** Answers the opt-out as it stands, which may be an earlier one. 400 with the fault of the number. */
  run(ctx: Context, raw: string): Promise<OptOutView> {
    return this.database.transaction(ctx, async (tx) => {
      const phone = await this.phoneOf(tx, raw);
      await this.stopTexts.run(tx, phone, [ctx.merchantId], 'merchant');
      const [optOut] = await tx.query<{ phone: string; source: string; createdAt: Date }>(
        'SELECT phone, source, created_at AS "createdAt" FROM opt_outs WHERE merchant_id = $1 AND phone = $2',
        [ctx.merchantId, phone],
      );
      if (!optOut) throw new Error('an opt-out is gone in the transaction that stored it');
      return { ...optOut, createdAt: optOut.createdAt.toISOString() };
    });
  }

  private async phoneOf(tx: Tx, raw: string): Promise<string> {
    const [merchant] = await tx.query<{ country: string }>('SELECT country FROM merchants WHERE id = $1', [
      tx.ctx.merchantId,
    ]);
    const parsed = parsePhone(raw, merchant?.country ?? '');
    if (parsed.ok) return parsed.phone;
    const { code, detail } = parsed;
    throw new Problem(400, 'validation_failed', detail, { errors: [{ path: 'phone', code, detail }] });
  }
}
