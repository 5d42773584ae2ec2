/** After a crash or an unclear answer: the refund is asked for again under the same id, while the gateway remembers it. */
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
    if (refund.hours >= REMEMBERED_HOURS || !gateway || gatewayPaymentId === null) {
      this.log.error(`${refund.gateway}: refund ${refundId} has no clear outcome; look at the gateway's dashboard`);
      return;
    }
    await this.sendRefund.run(gateway, refund, { gatewayPaymentId, currency });
  }
}

/** The next try is set before this one is made; none after the gateway has forgotten the key. */
async function claim(
  tx: Tx,
  refundId: string,
): Promise<{ refund: RefundRow & { hours: number }; payment: PaymentRow } | undefined> {
  const [refund] = await tx.query<RefundRow & { hours: number }>(
    `UPDATE refunds SET tries = tries + 1, next_try_at = CASE WHEN created_at > now() - make_interval(hours => $2)
       THEN now() + make_interval(mins => least(5 * (tries + 1), 60)) END
     WHERE id = $1 AND status = 'Pending' AND next_try_at <= now()
     RETURNING ${REFUND_COLUMNS}, (extract(epoch FROM now() - created_at) / 3600)::float8 AS hours`,
    [refundId, REMEMBERED_HOURS],
  );
  const payment = refund && (await findPayment(tx, refund.paymentId));
  return refund && payment && { refund, payment };
}
