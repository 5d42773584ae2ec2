/** From what the gateway says of a payment to what we record of it. */
import type { PaymentState, PaymentVendor } from '@dinnerbell/payment-gateways';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/transaction.js';
import { ApplyNews } from './apply-news.js';
import { CreditPayment } from './credit-payment.js';
import { mismatchOf } from './match-payment.js';
import { PaymentAlarms } from './payment-alarms.js';
import { lockGatewayPayment, PAYMENT_COLUMNS, type PaymentRow } from './payment-row.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Injectable()
export class SettlePayment {
  constructor(
    private readonly creditPayment: CreditPayment,
    private readonly applyNews: ApplyNews,
    private readonly alarms: PaymentAlarms,
  ) {}

  /** Brings the record up to the gateway's word and answers whose payment it was. Any order and number of copies end alike. */
  async run(tx: Tx, gateway: PaymentVendor, state: PaymentState): Promise<string | undefined> {
    if (state.gatewayPaymentId !== undefined) await lockGatewayPayment(tx, gateway, state.gatewayPaymentId);
    const payment = await this.lock(tx, gateway, state);
    if (!payment) {
      if (state.status === 'paid') this.alarms.stranger(tx, gateway);
      return undefined;
    }
    const fault = mismatchOf(payment, state) ?? (await this.isTaken(tx, payment, state));
    if (fault) {
      // Somebody else's failure is nothing to us; somebody else's money is.
      if (state.status === 'paid') await this.alarms.raise(tx, gateway, payment.id, fault);
      return payment.id;
    }
    if (state.status === 'paid') await this.credit(tx, gateway, payment, state);
    else if (state.status === 'refunded') await this.close(tx, payment, 'Refunded', state);
    else if (state.status !== 'open') await this.close(tx, payment, 'Failed', state);
    return payment.id;
  }

  private async credit(tx: Tx, gateway: PaymentVendor, payment: PaymentRow, state: PaymentState): Promise<void> {
    const credited = await this.creditPayment.run(tx, payment, state.gatewayOrderId, state.gatewayPaymentId);
    if (credited && state.gatewayPaymentId) await this.applyNews.waiting(tx, gateway, state.gatewayPaymentId);
  }

  /** Without a credit: a payment that came back before we heard of it leaves its credits where they were. */
  private async close(tx: Tx, payment: PaymentRow, status: 'Failed' | 'Refunded', state: PaymentState): Promise<void> {
    await tx.query(
      `UPDATE payments SET status = $2, settled_at = now(), next_check_at = NULL, gateway_order_id = $3,
         gateway_payment_id = CASE WHEN $2 = 'Refunded' THEN $4 ELSE gateway_payment_id END,
         credits_back = CASE WHEN $2 = 'Refunded' THEN credits ELSE 0 END,
         refunded_minor = CASE WHEN $2 = 'Refunded' THEN amount_minor ELSE 0 END
       WHERE id = $1 AND (status = 'Pending' OR (status = 'Failed' AND $2 = 'Refunded'))`,
      [payment.id, status, state.gatewayOrderId, state.gatewayPaymentId ?? null],
    );
  }

  /** By the order we recorded or by our own id; of two, ours of the order, which then does not fit. */
  private async lock(tx: Tx, gateway: PaymentVendor, state: PaymentState): Promise<PaymentRow | undefined> {
    const id = state.paymentId !== undefined && UUID.test(state.paymentId) ? state.paymentId : null;
    const [payment] = await tx.query<PaymentRow>(
      `SELECT ${PAYMENT_COLUMNS} FROM payments WHERE gateway = $1 AND (gateway_order_id = $2 OR id = $3)
       ORDER BY gateway_order_id = $2 DESC NULLS LAST LIMIT 1 FOR UPDATE`,
      [gateway, state.gatewayOrderId, id],
    );
    return payment;
  }

  /** One payment at the gateway pays for one of ours. */
  private async isTaken(tx: Tx, payment: PaymentRow, state: PaymentState): Promise<'payment' | undefined> {
    if (state.gatewayPaymentId === undefined) return undefined;
    const [other] = await tx.query(
      'SELECT 1 FROM payments WHERE gateway = $1 AND gateway_payment_id = $2 AND id <> $3',
      [payment.gateway, state.gatewayPaymentId, payment.id],
    );
    return other ? 'payment' : undefined;
  }
}
