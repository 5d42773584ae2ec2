/** The end of a refund: the money is on its way, or surely not. Both are guarded by the row's status; lock the payment first. */
import { decimalAmount } from '@dinnerbell/payment-gateways';
import { Injectable } from '@nestjs/common';
import { newId } from '../../database/new-id.js';
import type { Tx } from '../../database/transaction.js';
import { Debts } from '../debts.js';
import { REFUND_COLUMNS, type RefundRow } from './refund-row.js';

@Injectable()
export class FinishRefund {
  constructor(private readonly debts: Debts) {}

  /** The gateway has taken it and the bank will pay; a payment whose money is all back is Refunded. */
  async succeed(tx: Tx, refundId: string, currency: string): Promise<void> {
    const [refund] = await tx.query<RefundRow>(
      `UPDATE refunds SET status = 'Succeeded', settled_at = now(), next_try_at = NULL
       WHERE id = $1 AND status = 'Pending' RETURNING ${REFUND_COLUMNS}`,
      [refundId],
    );
    if (!refund) return;
    await this.record(tx, refund, currency, '');
    await tx.query(
      `UPDATE payments SET status = 'Refunded' WHERE id = $1 AND status = 'Succeeded' AND refunded_minor = amount_minor
       AND NOT EXISTS (SELECT 1 FROM refunds WHERE payment_id = $1 AND status = 'Pending')`,
      [refund.paymentId],
    );
  }

  /** The money stays ours, so the credits go back to the merchant; also after an early success, when the bank sent it back. */
  async fail(tx: Tx, refundId: string, currency: string): Promise<void> {
    const [refund] = await tx.query<RefundRow & { before: string }>(
      `UPDATE refunds SET status = 'Failed', settled_at = now(), next_try_at = NULL
       WHERE id = $1 AND status <> 'Failed' RETURNING ${REFUND_COLUMNS}, old.status AS before`,
      [refundId],
    );
    if (!refund) return;
    const { merchantId, credits, amountMinor, paymentId } = refund;
    await tx.query(
      `UPDATE payments SET credits_back = credits_back - $2, refunded_minor = refunded_minor - $3,
         status = CASE WHEN status = 'Refunded' THEN 'Succeeded' ELSE status END WHERE id = $1`,
      [paymentId, credits, amountMinor],
    );
    if (credits > 0) {
      const reference = `refund-failed/${refundId}`;
      await this.debts.giveBack(tx, { merchantId, credits, reference, reason: 'The refund did not go through' });
    }
    if (refund.before === 'Succeeded') await this.record(tx, refund, currency, '-');
  }

  private async record(tx: Tx, refund: RefundRow, currency: string, sign: '' | '-'): Promise<void> {
    await tx.query(
      `INSERT INTO transactions (id, merchant_id, amount, type, currency, payment_id, credits)
       VALUES ($1, $2, $3, 'Refund', $4, $5, $6)`,
      [
        newId(),
        refund.merchantId,
        sign + decimalAmount(refund.amountMinor, currency),
        currency,
        refund.paymentId,
        sign ? -refund.credits : refund.credits,
      ],
    );
  }
}
