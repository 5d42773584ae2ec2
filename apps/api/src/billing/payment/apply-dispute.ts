/** A dispute takes the credits of its share of the price while it is open; won, they come back. */
import type { DisputeNews } from '@dinnerbell/payment-gateways';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/transaction.js';
import { Debts } from '../debts.js';
import type { PaymentRow } from './payment-row.js';

@Injectable()
export class ApplyDispute {
  constructor(private readonly debts: Debts) {}

  /** Opening and closing may come in any order and number; the end is the same. */
  async run(tx: Tx, payment: PaymentRow, news: DisputeNews): Promise<void> {
    if (news.won === true) await this.win(tx, payment, news);
    else await this.open(tx, payment, news, news.won === false ? 'Lost' : 'Open');
  }

  private async open(tx: Tx, payment: PaymentRow, news: DisputeNews, status: 'Open' | 'Lost'): Promise<void> {
    const credits = creditsOf(payment, news.amountMinor);
    const [fresh] = await tx.query(
      `INSERT INTO disputes (gateway, gateway_dispute_id, merchant_id, payment_id, credits, status)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING 1`,
      [payment.gateway, news.id, payment.merchantId, payment.id, credits, status],
    );
    if (fresh) await this.take(tx, payment, news.id, credits);
    else if (status === 'Lost') {
      await tx.query(
        `UPDATE disputes SET status = 'Lost' WHERE gateway = $1 AND gateway_dispute_id = $2 AND status = 'Open'`,
        [payment.gateway, news.id],
      );
    }
  }

  private async take(tx: Tx, payment: PaymentRow, disputeId: string, credits: number): Promise<void> {
    if (credits === 0) return;
    await tx.query('UPDATE payments SET credits_disputed = credits_disputed + $2 WHERE id = $1', [payment.id, credits]);
    const reference = `dispute/${payment.gateway}/${disputeId}`;
    await this.debts.claw(tx, { merchantId: payment.merchantId, credits, reference, reason: 'Payment disputed' });
  }

  private async win(tx: Tx, payment: PaymentRow, news: DisputeNews): Promise<void> {
    const [before] = await tx.query<{ status: string | null; credits: number }>(
      `INSERT INTO disputes (gateway, gateway_dispute_id, merchant_id, payment_id, credits, status)
       VALUES ($1, $2, $3, $4, 0, 'Won')
       ON CONFLICT (gateway, gateway_dispute_id) DO UPDATE SET status = 'Won'
       RETURNING old.status, new.credits`,
      [payment.gateway, news.id, payment.merchantId, payment.id],
    );
    if (!before || before.status === null || before.status === 'Won' || before.credits === 0) return;
    const { credits } = before;
    await tx.query('UPDATE payments SET credits_disputed = credits_disputed - $2 WHERE id = $1', [payment.id, credits]);
    const reference = `dispute-won/${payment.gateway}/${news.id}`;
    await this.debts.giveBack(tx, { merchantId: payment.merchantId, credits, reference, reason: 'Dispute won' });
  }
}

/** The share of the credits that the disputed money bought, of those that are not back already. */
function creditsOf({ credits, creditsBack, creditsDisputed, amountMinor }: PaymentRow, disputedMinor: number): number {
  const share = Math.ceil((credits * Math.min(disputedMinor, amountMinor)) / amountMinor);
  return Math.min(share, credits - creditsBack - creditsDisputed);
}
