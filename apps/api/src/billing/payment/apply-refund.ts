/** The gateway's word on a refund: one of ours, found by our id, or one made at its dashboard, which takes credits like a dispute. */
import type { RefundNews } from '@dinnerbell/payment-gateways';
import { Injectable } from '@nestjs/common';
import { newId } from '../../database/new-id.js';
import type { Tx } from '../../database/transaction.js';
import { Debts } from '../debts.js';
import { FinishRefund } from './finish-refund.js';
import type { PaymentRow } from './payment-row.js';

@Injectable()
export class ApplyRefund {
  constructor(
    private readonly debts: Debts,
    private readonly finishRefund: FinishRefund,
  ) {}

  /** Copies and any order end alike: a failed refund stays failed. */
  async run(tx: Tx, payment: PaymentRow, news: RefundNews): Promise<void> {
    const id = (await this.own(tx, payment, news)) ?? (await this.adopt(tx, payment, news));
    if (id === undefined) return;
    if (news.status === 'succeeded') await this.finishRefund.succeed(tx, id, payment.currency);
    if (news.status === 'failed') await this.finishRefund.fail(tx, id, payment.currency);
  }

  private async own(tx: Tx, payment: PaymentRow, news: RefundNews): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      `UPDATE refunds SET gateway_refund_id = $3
       WHERE payment_id = $1 AND (id::text = $2 OR gateway_refund_id = $3) RETURNING id`,
      [payment.id, news.refundId ?? '', news.gatewayRefundId],
    );
    return row?.id;
  }

  /** Credits follow the money in proportion, so that all of them are back when all of it is. */
  private async adopt(tx: Tx, payment: PaymentRow, news: RefundNews): Promise<string | undefined> {
    const amountMinor = Math.min(news.amountMinor, payment.amountMinor - payment.refundedMinor);
    if (amountMinor <= 0) return undefined;
    const refunded = payment.refundedMinor + amountMinor;
    const due = Math.floor((payment.credits * refunded) / payment.amountMinor) - payment.creditsBack;
    const credits = Math.max(0, Math.min(due, payment.credits - payment.creditsBack - payment.creditsDisputed));
    const id = newId();
    const { gateway, merchantId } = payment;
    await tx.query(
      `INSERT INTO refunds (id, merchant_id, payment_id, gateway, credits, amount_minor, gateway_refund_id, next_try_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now() + interval '1 hour')`,
      [id, merchantId, payment.id, gateway, credits, amountMinor, news.gatewayRefundId],
    );
    await tx.query(
      'UPDATE payments SET credits_back = credits_back + $2, refunded_minor = refunded_minor + $3 WHERE id = $1',
      [payment.id, credits, amountMinor],
    );
    if (credits > 0) await this.debts.claw(tx, { merchantId, credits, reference: id, reason: 'Payment refunded' });
    return id;
  }
}
