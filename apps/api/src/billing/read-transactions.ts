import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { Tx } from '../database/transaction.js';
import { idOf, type Page, type PageQuery, parsePage, toPage } from '../http/pagination.js';
import type { TransactionView } from './billing.views.js';
import { Transaction } from './transaction.entity.js';

/** A page of a merchant's money movements, newest first. */
@Injectable()
export class ReadTransactions {
  async run(tx: Tx, query: PageQuery): Promise<Page<TransactionView>> {
    const { limit, after } = parsePage(query);
    const before = idOf(after);
    const rows = await tx.manager.getRepository(Transaction).find({
      where: { merchantId: tx.ctx.merchantId, ...(before && { id: LessThan(before) }) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return toPage(rows, limit, ({ id }) => ({ id }), viewOf);
  }
}

const viewOf = ({ id, type, amount, currency, credits, paymentId, createdAt }: Transaction): TransactionView => ({
  ...{ id, type, amount, currency, credits, paymentId },
  createdAt: createdAt.toISOString(),
});
