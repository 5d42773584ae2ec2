import type { WireAnswer } from '../till/answer-with-faults.js';
import { type Body, checkNotes, checkReference } from './check-request.js';
import { razorpayError } from './razorpay-errors.js';
import { type RazorpayPayment, refundedOf } from './razorpay-records.js';
import type { RazorpayTill } from './razorpay-till.js';
import { renderRefund } from './render-razorpay.js';

/** `POST /v1/payments/{id}/refund`, once per X-Refund-Idempotency. */
export class RefundPayment {
  private readonly kept = new Map<string, { fingerprint: string; answer: WireAnswer }>();

  constructor(private readonly till: RazorpayTill) {}

  run(payment: RazorpayPayment, body: Body, key: string | undefined): WireAnswer {
    if (key === undefined) return this.refund(payment, body);
    if (!/^[\w-]{10,}$/.test(key))
      return razorpayError(400, 'The idempotency key must be 10 or more of A-Z a-z 0-9 _ -.');
    const fingerprint = `${payment.id} ${JSON.stringify(body)}`;
    const earlier = this.kept.get(key);
    if (earlier && earlier.fingerprint !== fingerprint) {
      return razorpayError(409, 'Different request body sent for the same idempotency key.');
    }
    const answer = earlier?.answer ?? this.refund(payment, body);
    if (answer.status === 200) this.kept.set(key, { fingerprint, answer });
    return answer;
  }

  private refund(payment: RazorpayPayment, body: Body): WireAnswer {
    const left = payment.amount - refundedOf(payment);
    const { amount = left, speed = 'normal' } = body;
    const notes = checkNotes(body['notes']);
    const receipt = checkReference(body['receipt']);
    if (!notes || receipt === undefined) return razorpayError(400, 'The notes or the receipt are too long.', 'notes');
    if (typeof amount !== 'number' || !Number.isInteger(amount)) {
      return razorpayError(400, 'The amount must be an integer.', 'amount');
    }
    if (speed !== 'normal' && speed !== 'optimum') return razorpayError(400, 'The selected speed is invalid.', 'speed');
    if (left === 0) return razorpayError(400, 'The payment has been fully refunded already');
    const refund = this.till.refund(payment, { amount, receipt, notes, speed });
    if (refund) return { status: 200, body: renderRefund(refund, payment.currency) };
    const words = 'The total refund amount is greater than the refund payment amount';
    return razorpayError(
      400,
      payment.status === 'captured' ? words : 'The payment status should be captured',
      'amount',
    );
  }
}
