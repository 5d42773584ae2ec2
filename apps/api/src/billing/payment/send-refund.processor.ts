/**
 * After a crash or an unclear answer: the refund is asked for again under the same id, while the gateway remembers it. One that it has taken
 * and not finished is asked after, since the webhook of its end may never come.
 */
import { Injectable, Logger } from '@nestjs/common';
import { systemContext } from '../../database/context.js';
import { Database, type Tx } from '../../database/transaction.js';
import type { JobPayloads } from '../../jobs/catalogue.js';
import { Handles } from '../../jobs/handles.js';
import { findPayment, type PaymentRow } from './payment-row.js';
import { REFUND_COLUMNS, type RefundRow } from './refund-row.js';
import { SendRefund } from './send-refund.js';
import { Tills } from './tills.js';

/** Gateways keep an idempotency key for 24 h: a later repeat could pay twice, or be refused for what was done. */
const REMEMBERED_HOURS = 20;
/** Banks take days for a refund; what takes longer is for a person. */
const UNDER_WAY_HOURS = 30 * 24;

@Injectable()
@Handles('billing.send-refund')
export class RetryRefund {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly database: Database,
    private readonly sendRefund: SendRefund,
    private readonly tills: Tills,
  ) {}

  async handle({ refundId }: JobPayloads['billing.send-refund']): Promise<void> {
    const claimed = await this.database.transaction(systemContext('worker:refunds'), (tx) => claim(tx, refundId));
    if (!claimed) return;
    const { refund, payment } = claimed;
    const { gatewayPaymentId, currency } = payment;
    const gateway = this.tills.find(refund.gateway);
    if (refund.last || !gateway || gatewayPaymentId === null) {
      this.log.error(`${refund.gateway}: refund ${refundId} has no clear outcome; look at the gateway's dashboard`);
      return;
    }
    await this.sendRefund.run(gateway, refund, { gatewayPaymentId, currency });
  }
}

interface Claimed extends RefundRow {
  /** Its time is over: no other try follows. */
  last: boolean;
}

/** The next try is set before this one is made. */
async function claim(tx: Tx, refundId: string): Promise<{ refund: Claimed; payment: PaymentRow } | undefined> {
  const [refund] = await tx.query<Claimed>(
    `UPDATE refunds SET tries = tries + 1,
       next_try_at = CASE
         WHEN created_at > now() - make_interval(hours => CASE WHEN gateway_refund_id IS NULL THEN $2::int ELSE $3::int END)
         THEN now() + make_interval(mins => least(5 * (tries + 1), 60)) END
     WHERE id = $1 AND status = 'Pending' AND next_try_at <= now()
     RETURNING ${REFUND_COLUMNS}, next_try_at IS NULL AS last`,
    [refundId, REMEMBERED_HOURS, UNDER_WAY_HOURS],
  );
  const payment = refund && (await findPayment(tx, refund.paymentId));
  return refund && payment && { refund, payment };
}
