/** The payer is back: what the browser hands over is checked, and the gateway itself is asked. The browser is never believed. */
import type { PaymentGateway } from '@dinnerbell/payment-gateways';
import { Injectable } from '@nestjs/common';
import { type Context, systemContext } from '../../database/context.js';
import { Database } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { findPayment, type PaymentRow } from './payment-row.js';
import { type PaymentView, viewOf } from './payment.views.js';
import type { VerifyBody } from './recharge-body.js';
import { SettlePayment } from './settle-payment.js';
import { Tills } from './tills.js';

@Injectable()
export class VerifyPayment {
  constructor(
    private readonly database: Database,
    private readonly settlePayment: SettlePayment,
    private readonly tills: Tills,
  ) {}

  async run(ctx: Context, id: string, body: VerifyBody): Promise<PaymentView> {
    const payment = await this.find(ctx, id);
    const gateway = this.tills.open(payment.gateway);
    const { gatewayOrderId } = payment;
    if (gatewayOrderId === null) {
      throw new Problem(409, 'payment_state', 'This payment has no checkout yet; repeat the recharge first.');
    }
    checkReturn(gateway, gatewayOrderId, body);
    if (payment.status === 'Pending' || payment.status === 'Failed') await this.ask(gateway, payment, gatewayOrderId);
    return viewOf(await this.find(ctx, id));
  }

  private async ask(gateway: PaymentGateway, payment: PaymentRow, gatewayOrderId: string): Promise<void> {
    const state = await gateway.fetch({ gatewayOrderId, paymentId: payment.id });
    if ('failed' in state) {
      throw new Problem(503, 'unavailable', 'The payment gateway cannot be asked right now; it will be asked again.', {
        headers: { 'retry-after': '10' },
      });
    }
    await this.database.transaction(systemContext('verify'), (tx) =>
      this.settlePayment.run(tx, payment.gateway, state),
    );
  }

  private async find(ctx: Context, id: string): Promise<PaymentRow> {
    const payment = await this.database.transaction(ctx, (tx) => findPayment(tx, id));
    if (!payment) throw new Problem(404, 'not_found', 'There is no payment with this id.');
    return payment;
  }
}

/** Over the order of our own record: a signature for somebody's other order proves nothing of this one. */
function checkReturn(gateway: PaymentGateway, gatewayOrderId: string, body: VerifyBody): void {
  if (!gateway.verifyClientReturn) return;
  const { gatewayPaymentId, signature } = body;
  const genuine =
    gatewayPaymentId !== undefined &&
    signature !== undefined &&
    gateway.verifyClientReturn({ gatewayOrderId, gatewayPaymentId, signature });
  if (!genuine) throw new Problem(403, 'bad_signature', 'The signature does not belong to this payment.');
}
