/** A webhook may never come: while a payment is open its gateway is asked, first soon, then every 15 minutes, for a day. */
import type { PaymentState } from '@dinnerbell/payment-gateways';
import { Injectable, Logger } from '@nestjs/common';
import { systemContext } from '../../database/context.js';
import { Database } from '../../database/transaction.js';
import type { JobPayloads } from '../../jobs/catalogue.js';
import { Handles } from '../../jobs/handles.js';
import { PAYMENT_COLUMNS, type PaymentRow } from './payment-row.js';
import { SettlePayment } from './settle-payment.js';
import { Tills } from './tills.js';

const SYSTEM = systemContext('worker:payments');
/** Nobody pays a checkout after a day: Stripe's is closed, Razorpay's link too. A later webhook still credits. */
const OPEN_HOURS = 24;
/** A gateway that cannot be asked for so long leaves the payment to its webhook. */
const GIVE_UP_HOURS = 72;

interface Claimed extends PaymentRow {
  hours: number;
}

@Injectable()
@Handles('billing.check-payment')
export class CheckPayment {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly database: Database,
    private readonly settlePayment: SettlePayment,
    private readonly tills: Tills,
  ) {}

  async handle({ paymentId }: JobPayloads['billing.check-payment']): Promise<void> {
    const payment = await this.claim(paymentId);
    if (!payment) return;
    const state = await this.ask(payment);
    if (state === 'unknown') return payment.hours >= GIVE_UP_HOURS ? this.giveUp(payment) : undefined;
    if (state) {
      await this.database.transaction(SYSTEM, (tx) => this.settlePayment.run(tx, payment.gateway, state));
    }
    if (payment.hours >= OPEN_HOURS) await this.giveUp(payment);
  }

  /** The next check is set before this one is made: whoever dies here is made up for. At 1, 5 and 15 minutes, then each 15. */
  private claim(paymentId: string): Promise<Claimed | undefined> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const [payment] = await tx.query<Claimed>(
        `UPDATE payments SET checks = checks + 1,
           next_check_at = now() + make_interval(mins => CASE checks WHEN 0 THEN 4 WHEN 1 THEN 10 ELSE 15 END)
         WHERE id = $1 AND next_check_at <= now()
         RETURNING ${PAYMENT_COLUMNS}, (extract(epoch FROM now() - created_at) / 3600)::float8 AS hours`,
        [paymentId],
      );
      return payment;
    });
  }

  /** Undefined: the gateway never knew of it, since its answer to the start was never recorded and no checkout given out. */
  private async ask({ id, gateway, gatewayOrderId }: PaymentRow): Promise<PaymentState | 'unknown' | undefined> {
    if (gatewayOrderId === null) return undefined;
    const state = await this.tills.find(gateway)?.fetch({ gatewayOrderId, paymentId: id });
    if (state && !('failed' in state)) return state;
    this.log.warn(`${gateway}: payment ${id} could not be looked up (${state?.failed ?? 'no account'})`);
    return 'unknown';
  }

  private async giveUp({ id }: PaymentRow): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) =>
      tx.query(
        `UPDATE payments SET next_check_at = NULL, settled_at = coalesce(settled_at, now()),
           status = CASE status WHEN 'Pending' THEN 'Failed' ELSE status END
         WHERE id = $1 AND status IN ('Pending', 'Failed')`,
        [id],
      ),
    );
  }
}
