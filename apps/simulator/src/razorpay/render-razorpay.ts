import {
  type Notes,
  paidOf,
  type RazorpayLink,
  type RazorpayOrder,
  type RazorpayPayment,
  type RazorpayRefund,
  refundedOf,
} from './razorpay-records.js';

/** Razorpay gives an empty object of notes back as an empty list. */
const showNotes = (notes: Notes): Notes | [] => (Object.keys(notes).length ? notes : []);

/** An order as Razorpay answers it. */
export function renderOrder(order: RazorpayOrder): object {
  const paid = paidOf(order);
  return {
    id: order.id,
    entity: 'order',
    amount: order.amount,
    amount_paid: paid?.amount ?? 0,
    amount_due: paid ? 0 : order.amount,
    currency: order.currency,
    receipt: order.receipt,
    offer_id: null,
    status: paid ? 'paid' : order.payments.length ? 'attempted' : 'created',
    attempts: order.payments.length,
    notes: showNotes(order.notes),
    created_at: order.created,
  };
}

/** A payment as Razorpay answers it. */
export function renderPayment(payment: RazorpayPayment): object {
  const refunded = refundedOf(payment);
  const failed = payment.status === 'failed';
  return {
    id: payment.id,
    entity: 'payment',
    amount: payment.amount,
    currency: payment.currency,
    status: payment.status,
    order_id: payment.orderId,
    invoice_id: null,
    international: false,
    method: 'card',
    amount_refunded: refunded,
    refund_status: refunded === 0 ? null : refunded < payment.amount ? 'partial' : 'full',
    captured: payment.status === 'captured' || payment.status === 'refunded',
    description: null,
    card_id: null,
    bank: null,
    wallet: null,
    vpa: null,
    email: 'payer@example.com',
    contact: null,
    notes: showNotes(payment.notes),
    fee: failed ? null : Math.round(payment.amount / 50),
    tax: failed ? null : 0,
    error_code: failed ? 'BAD_REQUEST_ERROR' : null,
    error_description: failed ? 'The card was declined' : null,
    error_source: failed ? 'customer' : null,
    error_step: failed ? 'payment_authorization' : null,
    error_reason: failed ? 'payment_failed' : null,
    acquirer_data: {},
    created_at: payment.created,
  };
}

/** A refund as Razorpay answers it. */
export function renderRefund(refund: RazorpayRefund, currency: string): object {
  return {
    id: refund.id,
    entity: 'refund',
    amount: refund.amount,
    currency,
    payment_id: refund.paymentId,
    notes: showNotes(refund.notes),
    receipt: refund.receipt,
    acquirer_data: {},
    batch_id: null,
    status: refund.status,
    speed_requested: refund.speed,
    speed_processed: refund.status === 'processed' ? 'normal' : null,
    created_at: refund.created,
  };
}

/** A payment link as Razorpay answers it; in its webhooks the notes are null. */
export function renderLink(link: RazorpayLink, baseUrl: string, inWebhook = false): object {
  const { order, status } = link;
  const paid = paidOf(order);
  const payments = paid && [
    {
      payment_id: paid.id,
      plink_id: link.id,
      amount: paid.amount,
      method: 'card',
      status: 'captured',
      created_at: paid.created,
    },
  ];
  return {
    id: link.id,
    accept_partial: false,
    amount: order.amount,
    amount_paid: paid?.amount ?? 0,
    ...(link.callbackUrl ? { callback_url: link.callbackUrl, callback_method: 'get' } : {}),
    cancelled_at: status === 'cancelled' ? link.created : 0,
    created_at: link.created,
    currency: order.currency,
    customer: link.customer,
    description: link.description,
    expire_by: link.expireBy,
    expired_at: status === 'expired' ? link.expireBy : 0,
    notes: inWebhook ? null : showNotes(order.notes),
    order_id: order.id,
    payments: payments ?? null,
    reference_id: link.referenceId,
    reminder_enable: false,
    short_url: `${baseUrl}/razorpay/l/${link.id}`,
    status,
    updated_at: link.created,
    upi_link: false,
    user_id: '',
  };
}

/** The dispute of a payment as its webhooks hold it. */
export function renderDispute({ id, currency, dispute, created }: RazorpayPayment): object {
  return {
    id: dispute?.id,
    entity: 'dispute',
    payment_id: id,
    amount: dispute?.amount,
    currency,
    amount_deducted: dispute?.status === 'lost' ? dispute.amount : 0,
    reason_code: 'chargeback',
    status: dispute?.status,
    phase: 'chargeback',
    created_at: created,
  };
}
