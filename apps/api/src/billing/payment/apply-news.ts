/** Refunds and disputes the gateway tells of. News that runs ahead of the credit waits in the inbox until the credit. */
import type { DisputeNews, PaymentVendor, RefundNews } from '@dinnerbell/payment-gateways';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/transaction.js';
import { ApplyDispute } from './apply-dispute.js';
import { ApplyRefund } from './apply-refund.js';
import { PaymentAlarms } from './payment-alarms.js';
import { lockByGatewayPayment, type PaymentRow } from './payment-row.js';

/** What is kept of an event until it can be applied. */
export interface News {
  refund?: RefundNews;
  dispute?: DisputeNews;
}

@Injectable()
export class ApplyNews {
  constructor(
    private readonly applyRefund: ApplyRefund,
    private readonly applyDispute: ApplyDispute,
    private readonly alarms: PaymentAlarms,
  ) {}

  /** Answers the payment it was about, or undefined when we know of no such payment yet: then nothing was done. */
  async run(tx: Tx, gateway: PaymentVendor, gatewayPaymentId: string, news: News): Promise<string | undefined> {
    const payment = await lockByGatewayPayment(tx, gateway, gatewayPaymentId);
    if (!payment) return undefined;
    await this.apply(tx, payment, news);
    return payment.id;
  }

  /** All that came before the credit, in the order it came; in the credit's own transaction. */
  async waiting(tx: Tx, gateway: PaymentVendor, gatewayPaymentId: string): Promise<void> {
    const events = await tx.query<{ event_id: string; news: News }>(
      `SELECT event_id, news FROM payment_events WHERE gateway = $1 AND gateway_payment_id = $2 AND applied_at IS NULL AND news IS NOT NULL
       ORDER BY received_at, event_id`,
      [gateway, gatewayPaymentId],
    );
    for (const { event_id, news } of events) {
      const paymentId = await this.run(tx, gateway, gatewayPaymentId, news);
      await tx.query(
        'UPDATE payment_events SET applied_at = now(), payment_id = $3 WHERE gateway = $1 AND event_id = $2',
        [gateway, event_id, paymentId ?? null],
      );
    }
  }

  private async apply(tx: Tx, payment: PaymentRow, { refund, dispute }: News): Promise<void> {
    const currency = (refund ?? dispute)?.currency.toUpperCase();
    // Shares of another money cannot be reckoned: a person decides.
    if (currency !== payment.currency) return this.alarms.raise(tx, payment.gateway, payment.id, 'currency');
    if (refund) await this.applyRefund.run(tx, payment, refund);
    if (dispute) await this.applyDispute.run(tx, payment, dispute);
  }
}
