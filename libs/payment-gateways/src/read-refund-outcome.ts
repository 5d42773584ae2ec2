import { UNREADABLE } from './classify-break.js';
import type { RefundInput, RefundNews, RefundOutcome, TakenRefund } from './port.js';

/** What an answer about a refund means: only one that speaks of this refund, its payment and all its money counts. */
export function readRefundOutcome(input: RefundInput | TakenRefund, refund: RefundNews | undefined): RefundOutcome {
  if (!refund || !isOf(input, refund) || refund.gatewayPaymentId !== input.gatewayPaymentId) return UNREADABLE;
  if (refund.amountMinor !== input.amountMinor || refund.currency !== input.currency.toUpperCase()) return UNREADABLE;
  return { ok: true, gatewayRefundId: refund.gatewayRefundId, status: refund.status };
}

/** One that was made at the gateway's dashboard knows no id of ours. */
function isOf(input: RefundInput | TakenRefund, refund: RefundNews): boolean {
  if ('gatewayRefundId' in input) return refund.gatewayRefundId === input.gatewayRefundId;
  return refund.refundId === input.refundId;
}
