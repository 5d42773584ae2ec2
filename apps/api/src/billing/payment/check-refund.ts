import type { Tx } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import type { PaymentRow } from './payment-row.js';

/**
 * How many credits go back for how much money: the free ones only, of this payment only, less what is owed. 409 for a payment that
 * is not paid or is disputed, 422 `credits_used` {refundable} for more than that.
 */
export async function checkRefund(
  tx: Tx,
  payment: PaymentRow,
  wanted: number | undefined,
): Promise<{ credits: number; amountMinor: number }> {
  if (payment.status !== 'Succeeded' || payment.gatewayPaymentId === null) {
    throw new Problem(409, 'payment_state', `A payment that is ${payment.status} cannot be refunded.`);
  }
  if (payment.creditsDisputed > 0) {
    throw new Problem(409, 'payment_state', 'This payment is disputed at the bank, which decides about the money.');
  }
  const [merchant] = await tx.query<{ spare: number }>(
    'SELECT greatest(sms_credits - debt, 0) AS spare FROM merchants WHERE id = $1 FOR UPDATE',
    [payment.merchantId],
  );
  const left = payment.credits - payment.creditsBack;
  const refundable = Math.min(left, merchant?.spare ?? 0);
  const credits = wanted ?? left;
  if (credits > refundable || credits === 0) {
    const detail = `Of this payment ${refundable} credits can be given back; the others were used, are held, or went back already.`;
    throw new Problem(422, 'credits_used', detail, { extra: { refundable } });
  }
  // Reckoned from the whole, so that the last part makes it exact.
  const back = payment.creditsBack + credits;
  const amountMinor = Math.floor((payment.amountMinor * back) / payment.credits) - payment.refundedMinor;
  if (amountMinor > 0) return { credits, amountMinor };
  throw new Problem(422, 'credits_used', 'That few credits are worth no money.', { extra: { refundable } });
}
