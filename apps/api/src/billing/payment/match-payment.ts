import type { PaymentState } from '@dinnerbell/payment-gateways';
import type { PaymentRow } from './payment-row.js';

/** What of the gateway's word differs from our own record. */
export type Mismatch = 'amount' | 'currency' | 'tenant' | 'payment' | 'order' | 'second_payment';

type Ours = Pick<PaymentRow, 'id' | 'merchantId' | 'amountMinor' | 'currency' | 'gatewayOrderId' | 'gatewayPaymentId'>;

/**
 * Whether the gateway speaks of exactly this payment: our ids, our price. Undefined when all fits. What the gateway leaves out
 * (a dashboard may have dropped the notes) is no mismatch as long as the order is the one we recorded.
 */
export function mismatchOf(payment: Ours, state: PaymentState): Mismatch | undefined {
  if (state.paymentId !== undefined && state.paymentId !== payment.id) return 'payment';
  if (state.merchantId !== undefined && state.merchantId !== payment.merchantId) return 'tenant';
  if (payment.gatewayOrderId !== null && payment.gatewayOrderId !== state.gatewayOrderId) return 'order';
  if (state.currency.toUpperCase() !== payment.currency) return 'currency';
  if (state.amountMinor !== payment.amountMinor) return 'amount';
  if (state.status !== 'paid' || payment.gatewayPaymentId === null) return undefined;
  return (state.gatewayPaymentId ?? payment.gatewayPaymentId) === payment.gatewayPaymentId
    ? undefined
    : 'second_payment';
}
