/** A merchant gives unused credits back for money: the credits go first, so that nobody can use what is being paid back. */
import { decimalAmount } from '@dinnerbell/payment-gateways';
import { Injectable } from '@nestjs/common';
import { findAnswer } from '../../database/answer-once.js';
import type { Context, IdempotencyClaim } from '../../database/context.js';
import { newId } from '../../database/new-id.js';
import { Database, type Tx } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { CreditLedger } from '../credit-ledger.js';
import { checkRefund } from './check-refund.js';
import { problemOf } from './gateway-refusal.js';
import { findPayment, type PaymentRow } from './payment-row.js';
import type { RefundView } from './payment.views.js';
import type { RefundBody } from './recharge-body.js';
import { findRefund, type RefundRow } from './refund-row.js';
import { findBegun } from './request-key.js';
import { SendRefund } from './send-refund.js';
import { Tills } from './tills.js';

type Begun = { answer: RefundView } | { payment: PaymentRow; refund: RefundRow };

@Injectable()
export class RefundPayment {
  constructor(
    private readonly database: Database,
    private readonly ledger: CreditLedger,
    private readonly sendRefund: SendRefund,
    private readonly tills: Tills,
  ) {}

  /** What the gateway surely refused is undone (422); what it did not answer clearly stays Pending and is asked again by the worker. */
  async run(ctx: Context, paymentId: string, body: RefundBody): Promise<RefundView> {
    const { idempotency, ...plain } = ctx;
    const begun = await this.database.transaction(plain, (tx) => this.begin(tx, paymentId, body, idempotency));
    if ('answer' in begun) return begun.answer;
    const { payment, refund } = begun;
    const { gatewayPaymentId, currency } = payment;
    if (refund.status === 'Pending' && gatewayPaymentId !== null) {
      const gateway = this.tills.open(payment.gateway);
      const outcome = await this.sendRefund.run(gateway, refund, { gatewayPaymentId, currency });
      const refused = !outcome.ok && (outcome.cause === 'rejected' || outcome.cause === 'misconfigured');
      if (refused) throw problemOf(payment.gateway, outcome);
    }
    return this.database.transaction(ctx, (tx) => show(tx, refund.id, currency));
  }

  private async begin(tx: Tx, paymentId: string, body: RefundBody, claim?: IdempotencyClaim): Promise<Begun> {
    const answered = claim && (await findAnswer<RefundView>(tx, claim));
    if (answered) return answered;
    const payment = await findPayment(tx, paymentId, true);
    if (!payment) throw new Problem(404, 'not_found', 'There is no payment with this id.');
    this.tills.open(payment.gateway);
    const known = claim && (await findBegun(tx, 'refunds', claim));
    const id = known ?? (await this.take(tx, payment, body.credits, claim));
    const refund = await findRefund(tx, id);
    if (!refund) throw new Error(`refund ${id} is gone`);
    return { payment, refund };
  }

  /** Locked by the payment, so that two requests cannot give the same credits back. */
  private async take(
    tx: Tx,
    payment: PaymentRow,
    wanted: number | undefined,
    claim?: IdempotencyClaim,
  ): Promise<string> {
    const { credits, amountMinor } = await checkRefund(tx, payment, wanted);
    const id = newId();
    const { merchantId } = payment;
    const moved = await this.ledger.move(tx, 'refund', { merchantId, credits, reference: id, reason: 'Paid back' });
    if (!moved)
      throw new Problem(422, 'credits_used', 'Those credits were used just now.', { extra: { refundable: 0 } });
    await tx.query(
      `INSERT INTO refunds (id, merchant_id, payment_id, gateway, credits, amount_minor, request_key, request_fingerprint, next_try_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now() + interval '1 minute')`,
      [
        ...[id, merchantId, payment.id, payment.gateway, credits, amountMinor],
        ...[claim?.key ?? null, claim?.fingerprint ?? null],
      ],
    );
    await tx.query(
      'UPDATE payments SET credits_back = credits_back + $2, refunded_minor = refunded_minor + $3 WHERE id = $1',
      [payment.id, credits, amountMinor],
    );
    return id;
  }
}

async function show(tx: Tx, id: string, currency: string): Promise<RefundView> {
  const refund = await findRefund(tx, id);
  if (!refund) throw new Error(`refund ${id} is gone`);
  const { paymentId, status, credits, amountMinor } = refund;
  return { id, paymentId, status, credits, amount: decimalAmount(amountMinor, currency), currency };
}
