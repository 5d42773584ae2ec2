import { decimalAmount, type PaymentVendor } from '@dinnerbell/payment-gateways';
import type { Seller } from '../../config/seller.js';
import type { Tx } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { findPayment } from '../payment/payment-row.js';
import { REFUND_COLUMNS, type RefundRow } from '../payment/refund-row.js';
import type { Pricing } from '../pricing.js';

/** A payment as its receipt tells it; amounts are decimal strings in `currency`. */
export interface Invoice {
  id: string;
  paidAt: Date;
  seller: Seller;
  buyer: { name: string; email: string; country: string };
  item: string;
  credits: number;
  amount: string;
  currency: string;
  gateway: PaymentVendor;
  gatewayPaymentId: string | null;
  refunds: readonly { at: Date; credits: number; amount: string; done: boolean }[];
}

/** 404 for a payment of nobody or of somebody else, 409 `payment_state` for one that was never paid. */
export async function readInvoice(tx: Tx, id: string, seller: Seller, { packages }: Pricing): Promise<Invoice> {
  // One picture: a refund must not stand in one line and be missing in another.
  await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  const payment = await findPayment(tx, id);
  if (!payment) throw new Problem(404, 'not_found', 'There is no payment with this id.');
  if (payment.status !== 'Succeeded' && payment.status !== 'Refunded') {
    throw new Problem(409, 'payment_state', 'There is a receipt once the payment has succeeded.');
  }
  const [buyer] = await tx.query<Invoice['buyer']>('SELECT name, email, country FROM merchants WHERE id = $1', [
    payment.merchantId,
  ]);
  if (!buyer) throw new Error(`payment ${id} has no merchant`);
  const { credits, currency, gateway, gatewayPaymentId } = payment;
  return {
    ...{ id, seller, buyer, credits, currency, gateway, gatewayPaymentId },
    paidAt: payment.settledAt ?? payment.createdAt,
    item: packages.find((one) => one.id === payment.packageId)?.name ?? payment.packageId,
    amount: decimalAmount(payment.amountMinor, currency),
    refunds: await readRefunds(tx, id, currency),
  };
}

async function readRefunds(tx: Tx, paymentId: string, currency: string): Promise<Invoice['refunds']> {
  const rows = await tx.query<RefundRow>(
    `SELECT ${REFUND_COLUMNS} FROM refunds WHERE payment_id = $1 AND status <> 'Failed' ORDER BY id`,
    [paymentId],
  );
  return rows.map(({ createdAt: at, credits, amountMinor, status }) => ({
    ...{ at, credits, amount: decimalAmount(amountMinor, currency), done: status === 'Succeeded' },
  }));
}
