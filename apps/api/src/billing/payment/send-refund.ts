/** The gateway is asked for a refund that is recorded already, with the same id until it has it; then how it stands, until that is clear. */
import type { PaymentGateway, RefundOutcome } from '@dinnerbell/payment-gateways';
import { Injectable, Logger } from '@nestjs/common';
import { type Context, systemContext } from '../../database/context.js';
import { Database, type Tx } from '../../database/transaction.js';
import { FinishRefund } from './finish-refund.js';
import { findPayment } from './payment-row.js';
import type { RefundRow } from './refund-row.js';

@Injectable()
export class SendRefund {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly database: Database,
    private readonly finishRefund: FinishRefund,
  ) {}

  /** Answers what the gateway said, recorded. Whatever is not the end leaves the refund Pending, its credits taken, its next try timed. */
  async run(
    gateway: PaymentGateway,
    refund: RefundRow,
    payment: { gatewayPaymentId: string; currency: string },
  ): Promise<RefundOutcome> {
    const { id: refundId, amountMinor } = refund;
    const { gatewayPaymentId, currency } = payment;
    const input = { refundId, gatewayPaymentId, amountMinor, currency };
    const taken = refund.gatewayRefundId !== null && { ...input, gatewayRefundId: refund.gatewayRefundId };
    const outcome = await (taken ? gateway.fetchRefund(taken) : gateway.refund(input));
    if (!outcome.ok) this.log.warn(`${refund.gateway}: refund ${refundId}: ${outcome.cause}, ${outcome.code}`);
    await this.database.transaction(SYSTEM, (tx) => this.record(tx, refund, currency, outcome));
    return outcome;
  }

  private async record(tx: Tx, refund: RefundRow, currency: string, outcome: RefundOutcome): Promise<void> {
    await findPayment(tx, refund.paymentId, true);
    if (!outcome.ok) {
      const definite = outcome.cause === 'rejected' || outcome.cause === 'misconfigured';
      // A look-up that was refused says nothing of the refund.
      if (refund.gatewayRefundId !== null) return;
      if (definite) await this.finishRefund.fail(tx, refund.id, currency);
      return;
    }
    await tx.query('UPDATE refunds SET gateway_refund_id = $2 WHERE id = $1', [refund.id, outcome.gatewayRefundId]);
    if (outcome.status === 'succeeded') await this.finishRefund.succeed(tx, refund.id, currency);
    if (outcome.status === 'failed') await this.finishRefund.fail(tx, refund.id, currency);
  }
}

const SYSTEM: Context = systemContext('refund');
