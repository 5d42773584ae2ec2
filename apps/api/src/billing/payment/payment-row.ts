import type { Checkout, PaymentVendor } from '@dinnerbell/payment-gateways';
import type { Tx } from '../../database/transaction.js';
import type { PaymentStatus } from './payment.entity.js';

/** A payment as the steps of this room need it. Minor units are exact: far below 2^53. */
export interface PaymentRow {
  id: string;
  merchantId: string;
  gateway: PaymentVendor;
  packageId: string;
  credits: number;
  amount: string;
  amountMinor: number;
  currency: string;
  status: PaymentStatus;
  gatewayOrderId: string | null;
  gatewayPaymentId: string | null;
  checkout: Checkout | null;
  creditsBack: number;
  creditsDisputed: number;
  refundedMinor: number;
  createdAt: Date;
  settledAt: Date | null;
}

/** The select list of a PaymentRow. */
export const PAYMENT_COLUMNS = `id, merchant_id AS "merchantId", gateway, package_id AS "packageId", credits, amount,
  amount_minor::float8 AS "amountMinor", currency, status, gateway_order_id AS "gatewayOrderId",
  gateway_payment_id AS "gatewayPaymentId", checkout, credits_back AS "creditsBack", credits_disputed AS "creditsDisputed",
  refunded_minor::float8 AS "refundedMinor", created_at AS "createdAt", settled_at AS "settledAt"`;

/** One payment that the transaction's merchant may see, locked when something is to be done with it. */
export async function findPayment(tx: Tx, id: string, lock = false): Promise<PaymentRow | undefined> {
  const [payment] = await tx.query<PaymentRow>(
    `SELECT ${PAYMENT_COLUMNS} FROM payments WHERE id = $1 ${lock ? 'FOR UPDATE' : ''}`,
    [id],
  );
  return payment;
}

/** The payment a gateway names by its own id, locked. */
export async function lockByGatewayPayment(
  tx: Tx,
  gateway: PaymentVendor,
  gatewayPaymentId: string,
): Promise<PaymentRow | undefined> {
  await lockGatewayPayment(tx, gateway, gatewayPaymentId);
  const [payment] = await tx.query<PaymentRow>(
    `SELECT ${PAYMENT_COLUMNS} FROM payments WHERE gateway = $1 AND gateway_payment_id = $2 FOR UPDATE`,
    [gateway, gatewayPaymentId],
  );
  return payment;
}

/**
 * Makes everybody who knows something of one payment at the gateway wait for one another: news that comes while the credit
 * commits must either see it or be seen by it. Taken before any row.
 */
export async function lockGatewayPayment(tx: Tx, gateway: PaymentVendor, gatewayPaymentId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('payment:' || $1 || ':' || $2, 0))`, [
    gateway,
    gatewayPaymentId,
  ]);
}
