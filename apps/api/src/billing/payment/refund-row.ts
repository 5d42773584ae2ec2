import type { PaymentVendor } from '@dinnerbell/payment-gateways';
import type { Tx } from '../../database/transaction.js';
import type { RefundState } from './refund.entity.js';

/** A refund as the steps of this room need it. */
export interface RefundRow {
  id: string;
  merchantId: string;
  paymentId: string;
  gateway: PaymentVendor;
  credits: number;
  amountMinor: number;
  status: RefundState;
  /** Null until the gateway has taken it. */
  gatewayRefundId: string | null;
  tries: number;
  createdAt: Date;
}

/** The select list of a RefundRow. */
export const REFUND_COLUMNS = `id, merchant_id AS "merchantId", payment_id AS "paymentId", gateway, credits,
  amount_minor::float8 AS "amountMinor", status, gateway_refund_id AS "gatewayRefundId", tries, created_at AS "createdAt"`;

/** One refund that the transaction's merchant may see. */
export async function findRefund(tx: Tx, id: string): Promise<RefundRow | undefined> {
  const [refund] = await tx.query<RefundRow>(`SELECT ${REFUND_COLUMNS} FROM refunds WHERE id = $1`, [id]);
  return refund;
}
