/** The one step that turns money into credits. Webhooks in any number, the client's verify and the poller all end here. */
import { Injectable } from '@nestjs/common';
import { newId } from '../../database/new-id.js';
import type { Tx } from '../../database/transaction.js';
import { raiseNotice } from '../../notices/raise-notice.js';
import { CreditLedger } from '../credit-ledger.js';
import { Debts } from '../debts.js';
import type { PaymentRow } from './payment-row.js';

@Injectable()
export class CreditPayment {
  constructor(
    private readonly ledger: CreditLedger,
    private readonly debts: Debts,
  ) {}

  /**
   * Credits a payment that was found to fit, or nothing when that was done before. Also one that we gave up on: a late success is
   * a success. Never one with an alarm: a person clears it first. The row's status is the guard; the ledger's and the transactions' unique keys stand behind it.
   */
  async run(tx: Tx, payment: PaymentRow, gatewayOrderId: string, gatewayPaymentId?: string): Promise<boolean> {
    const { id, merchantId, credits, amount, currency } = payment;
    const [credited] = await tx.query(
      `UPDATE payments SET status = 'Succeeded', gateway_order_id = $2, gateway_payment_id = $3, settled_at = now(), next_check_at = NULL
       WHERE id = $1 AND status IN ('Pending', 'Failed') AND alarm IS NULL RETURNING 1`,
      [id, gatewayOrderId, gatewayPaymentId ?? null],
    );
    if (!credited) return false;
    const moved = await this.ledger.move(tx, 'purchase', { merchantId, credits, reference: id });
    if (!moved) throw new Error(`payment ${id} found no merchant to credit`);
    await this.debts.pay(tx, merchantId, `debt/${id}`);
    await tx.query(
      `INSERT INTO transactions (id, merchant_id, amount, type, currency, payment_id, credits)
       VALUES ($1, $2, $3, 'Credit Purchase', $4, $5, $6)`,
      [newId(), merchantId, amount, currency, id, credits],
    );
    await raiseNotice(tx, { merchantId, kind: 'payment_succeeded', reference: id, subjectId: id });
    return true;
  }
}
