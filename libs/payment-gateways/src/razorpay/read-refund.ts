import { fromReference } from '@dinnerbell/domain';
import type { RefundNews, RefundStatus } from '../port.js';
import { fieldsIn, textIn } from '../read-field.js';
import { readMoney } from './read-entities.js';

const STATUS: Readonly<Record<string, RefundStatus>> = { processed: 'succeeded', failed: 'failed' };

/** A refund in our words; undefined for anything that is none. */
export function readRefund(refund: unknown): RefundNews | undefined {
  const gatewayRefundId = textIn(refund, 'id');
  const gatewayPaymentId = textIn(refund, 'payment_id');
  const money = readMoney(refund);
  if (textIn(refund, 'entity') !== 'refund' || !gatewayRefundId || !gatewayPaymentId || !money) return undefined;
  const refundId = textIn(fieldsIn(refund, 'notes'), 'refundId') ?? fromReference(textIn(refund, 'receipt') ?? '');
  const status = STATUS[textIn(refund, 'status') ?? ''] ?? 'pending';
  return { gatewayRefundId, gatewayPaymentId, status, ...money, ...(refundId ? { refundId } : {}) };
}
