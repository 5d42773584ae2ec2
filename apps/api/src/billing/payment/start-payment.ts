/** A purchase begins: the Pending row is committed, then the gateway is asked for a checkout, then its order is recorded. */
import {
  type CheckoutInput,
  type CheckoutOutcome,
  minorUnits,
  type PaymentRefusal,
} from '@dinnerbell/payment-gateways';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENV, type Env } from '../../config/env.js';
import { findAnswer } from '../../database/answer-once.js';
import type { Context, IdempotencyClaim } from '../../database/context.js';
import { newId } from '../../database/new-id.js';
import { Database, type Tx } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { Pricing } from '../pricing.js';
import { problemOf } from './gateway-refusal.js';
import { findPayment, type PaymentRow } from './payment-row.js';
import type { RechargeView } from './payment.views.js';
import { priceOf } from './price-of.js';
import type { RechargeBody } from './recharge-body.js';
import { findBegun } from './request-key.js';
import { Tills } from './tills.js';

interface Buyer {
  email: string;
  country: string;
}

@Injectable()
export class StartPayment {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly database: Database,
    private readonly pricing: Pricing,
    private readonly tills: Tills,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** The payment's id is the gateway's idempotency key: a repeat after an unclear answer is the same checkout. */
  async run(ctx: Context, body: RechargeBody): Promise<RechargeView> {
    const gateway = this.tills.open(body.gateway);
    const { idempotency, ...plain } = ctx;
    const begun = await this.database.transaction(plain, (tx) => this.begin(tx, body, idempotency));
    if ('answer' in begun) return begun.answer;
    const outcome = await gateway.startCheckout(this.orderFor(begun.payment, begun.buyer));
    if (!outcome.ok) return this.refuse(plain, begun.payment, outcome);
    return this.database.transaction(ctx, (tx) => record(tx, begun.payment.id, outcome));
  }

  private async begin(
    tx: Tx,
    body: RechargeBody,
    claim?: IdempotencyClaim,
  ): Promise<{ answer: RechargeView } | { payment: PaymentRow; buyer: Buyer }> {
    const answered = claim && (await findAnswer<RechargeView>(tx, claim));
    if (answered) return answered;
    const [buyer] = await tx.query<Buyer>('SELECT email, country FROM merchants WHERE id = $1', [tx.ctx.merchantId]);
    if (!buyer) throw new Problem(404, 'not_found', 'This account does not exist any more.');
    const id = (claim && (await findBegun(tx, 'payments', claim))) ?? (await this.insert(tx, body, buyer, claim));
    const payment = await findPayment(tx, id);
    if (payment?.status === 'Pending') return { payment, buyer };
    throw new Problem(409, 'payment_state', 'This payment is over; begin a new one with a new Idempotency-Key.');
  }

  private async insert(tx: Tx, body: RechargeBody, buyer: Buyer, claim?: IdempotencyClaim): Promise<string> {
    const { item, amount, currency } = priceOf(this.pricing, body, buyer.country);
    const minor = minorUnits(amount, currency);
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO payments (id, merchant_id, gateway, package_id, credits, amount, amount_minor, currency,
         request_key, request_fingerprint, next_check_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now() + interval '1 minute')
       ON CONFLICT (merchant_id, request_key) DO UPDATE SET request_key = excluded.request_key RETURNING id`,
      [
        ...[newId(), tx.ctx.merchantId, body.gateway, item.id, item.credits, amount, minor, currency],
        ...[claim?.key ?? null, claim?.fingerprint ?? null],
      ],
    );
    if (!row) throw new Error('a payment was not inserted');
    return row.id;
  }

  private orderFor(payment: PaymentRow, buyer: Buyer): CheckoutInput {
    const page = `${this.env.publicUrl}/app/billing?payment=${payment.id}`;
    const { id: paymentId, merchantId, credits, amountMinor, currency } = payment;
    return {
      ...{ paymentId, merchantId, credits, amountMinor, currency, email: buyer.email },
      description: `${credits} text message credits`,
      successUrl: `${page}&paid=1`,
      cancelUrl: page,
    };
  }

  private async refuse(ctx: Context, payment: PaymentRow, refusal: PaymentRefusal): Promise<never> {
    const { cause, code } = refusal;
    this.log.warn(`${payment.gateway}: checkout of payment ${payment.id} not begun (${cause}, ${code})`);
    if (cause === 'rejected' || cause === 'misconfigured') {
      await this.database.transaction(ctx, (tx) =>
        tx.query(
          `UPDATE payments SET status = 'Failed', settled_at = now(), next_check_at = NULL
           WHERE id = $1 AND status = 'Pending' AND gateway_order_id IS NULL`,
          [payment.id],
        ),
      );
    }
    throw problemOf(payment.gateway, refusal);
  }
}

/** A webhook may have been quicker: then the status is what it made of it. */
async function record(
  tx: Tx,
  id: string,
  { gatewayOrderId, checkout }: Extract<CheckoutOutcome, { ok: true }>,
): Promise<RechargeView> {
  const [payment] = await tx.query<Pick<PaymentRow, 'status'>>(
    `UPDATE payments SET gateway_order_id = $2, checkout = $3
     WHERE id = $1 AND (gateway_order_id IS NULL OR gateway_order_id = $2) RETURNING status`,
    [id, gatewayOrderId, JSON.stringify(checkout)],
  );
  if (!payment) throw new Error(`payment ${id} has another order at the gateway`);
  return { paymentId: id, status: payment.status, checkout };
}
