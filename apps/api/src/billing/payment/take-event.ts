/** A verified event and what follows of it, in one commit: when the gateway gets its 2xx both are durable, or neither is. */
import type { PaymentEvent, PaymentVendor } from '@dinnerbell/payment-gateways';
import { Injectable } from '@nestjs/common';
import { systemContext } from '../../database/context.js';
import { Database, type Tx } from '../../database/transaction.js';
import { ApplyNews } from './apply-news.js';
import { SettlePayment } from './settle-payment.js';

@Injectable()
export class TakeEvent {
  constructor(
    private readonly database: Database,
    private readonly settlePayment: SettlePayment,
    private readonly applyNews: ApplyNews,
  ) {}

  /** A repeat changes nothing: it waits for the first copy's commit and then finds it done. */
  async run(gateway: PaymentVendor, event: PaymentEvent): Promise<void> {
    if (event.kind === 'other' && !event.state) return;
    await this.database.transaction(systemContext(`webhook:${gateway}`), async (tx) => {
      if (!(await this.isFirst(tx, gateway, event))) return;
      const paymentId = await this.apply(tx, gateway, event);
      const waits = paymentId === undefined && newsOf(event) !== undefined;
      await tx.query(
        `UPDATE payment_events SET payment_id = $3, applied_at = CASE WHEN $4 THEN NULL ELSE now() END
         WHERE gateway = $1 AND event_id = $2`,
        [gateway, event.eventId, paymentId ?? null, waits],
      );
    });
  }

  private async isFirst(tx: Tx, gateway: PaymentVendor, event: PaymentEvent): Promise<boolean> {
    const news = newsOf(event);
    const [fresh] = await tx.query(
      `INSERT INTO payment_events (gateway, event_id, kind, gateway_payment_id, news) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [gateway, event.eventId, event.kind, news?.about ?? event.state?.gatewayPaymentId ?? null, news?.news ?? null],
    );
    return fresh !== undefined;
  }

  private async apply(tx: Tx, gateway: PaymentVendor, event: PaymentEvent): Promise<string | undefined> {
    const news = newsOf(event);
    if (news) return this.applyNews.run(tx, gateway, news.about, news.news);
    return event.state && this.settlePayment.run(tx, gateway, event.state);
  }
}

function newsOf({ refund, dispute }: PaymentEvent) {
  if (refund) return { about: refund.gatewayPaymentId, news: { refund } };
  return dispute && { about: dispute.gatewayPaymentId, news: { dispute } };
}
