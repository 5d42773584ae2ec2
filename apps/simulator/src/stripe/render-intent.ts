import { refundedOf, type StripeRefund, type StripeSession } from './stripe-session.js';

/** The PaymentIntent of a session on which somebody has tried to pay. */
export function renderIntent(session: StripeSession, withCharge = false): object {
  const { amount, currency, paymentStatus, chargeId } = session;
  const paid = paymentStatus === 'paid';
  const status = paid
    ? 'succeeded'
    : session.status === 'complete' && !session.failed
      ? 'processing'
      : 'requires_payment_method';
  return {
    id: session.intentId,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount,
    amount_capturable: 0,
    amount_received: paid ? amount : 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${session.intentId}_secret_simulated`,
    confirmation_method: 'automatic',
    created: session.created,
    currency,
    customer: null,
    customer_account: null,
    description: session.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: chargeId && withCharge ? renderCharge(session) : chargeId,
    livemode: false,
    managed_payments: null,
    metadata: session.intentMetadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status,
    transfer_group: null,
  };
}

/** The charge of a paid session, the fields that tell of it. */
export function renderCharge(session: StripeSession): object {
  const refunded = refundedOf(session);
  return {
    id: session.chargeId,
    object: 'charge',
    amount: session.amount,
    amount_captured: session.amount,
    amount_refunded: refunded,
    captured: true,
    created: session.created,
    currency: session.currency,
    disputed: session.dispute !== null,
    livemode: false,
    metadata: session.intentMetadata,
    paid: true,
    payment_intent: session.intentId,
    refunded: refunded >= session.amount,
    status: 'succeeded',
  };
}

/** A refund as Stripe answers it. */
export function renderRefund(session: StripeSession, refund: StripeRefund): object {
  return {
    id: refund.id,
    object: 'refund',
    amount: refund.amount,
    balance_transaction: null,
    charge: session.chargeId,
    created: refund.created,
    currency: session.currency,
    customer: null,
    customer_account: null,
    metadata: refund.metadata,
    payment_intent: session.intentId,
    payment_method: null,
    reason: refund.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: refund.status,
    transfer_reversal: null,
  };
}

/** The dispute of a session, the fields that tell of it. */
export function renderDispute(session: StripeSession): object {
  return {
    id: session.dispute?.id,
    object: 'dispute',
    amount: session.dispute?.amount,
    charge: session.chargeId,
    created: session.created,
    currency: session.currency,
    livemode: false,
    metadata: {},
    payment_intent: session.intentId,
    reason: 'fraudulent',
    status: session.dispute?.status,
  };
}
