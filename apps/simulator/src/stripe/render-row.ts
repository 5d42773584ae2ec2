import { decimalAmount } from '@dinnerbell/payment-gateways';
import type { TillRow, TillStatus } from '../till/till.js';
import { refundedOf, type StripeSession } from './stripe-session.js';

/** A session as the oracle and the till page show it. */
export function renderRow(session: StripeSession, baseUrl: string): TillRow {
  const { amount, metadata, dispute } = session;
  const currency = session.currency.toUpperCase();
  return {
    id: session.id,
    vendor: 'stripe',
    status: statusOf(session),
    amountMinor: amount,
    currency,
    amount: decimalAmount(amount, currency),
    description: session.description,
    paymentId: metadata['paymentId'] ?? null,
    merchantId: metadata['merchantId'] ?? null,
    credits: metadata['credits'] ?? null,
    gatewayPaymentId: session.intentId,
    failedAttempts: session.failedAttempts,
    refundedMinor: refundedOf(session),
    dispute: dispute && (dispute.status === 'needs_response' ? 'open' : dispute.status),
    createdAt: new Date(session.created * 1000).toISOString(),
    url: session.status === 'open' ? `${baseUrl}/c/pay/${session.id}` : null,
  };
}

function statusOf(session: StripeSession): TillStatus {
  if (session.paymentStatus === 'paid') return refundedOf(session) >= session.amount ? 'refunded' : 'paid';
  if (session.status !== 'complete') return session.status;
  return session.failed ? 'failed' : 'processing';
}
