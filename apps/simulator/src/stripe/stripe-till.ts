import { signStripe } from '@dinnerbell/payment-gateways';
import { makeId, nowSeconds } from '../till/make-id.js';
import type { Acted, Till, TillAction, TillRow, Twist } from '../till/till.js';
import type { WebhookSender } from '../till/webhook-sender.js';
import { renderCharge, renderDispute, renderIntent, renderRefund } from './render-intent.js';
import { renderRow } from './render-row.js';
import { renderSession } from './render-session.js';
import { refundedOf, type StripeRefund, type StripeSession } from './stripe-session.js';

/** The version that the product's library is pinned to. */
const API_VERSION = '2026-10-28.endive';

/** Stripe's ledger: sessions and what payers, banks and the clock do to them, each with its webhooks. */
export class StripeTill implements Till {
  readonly sessions = new Map<string, StripeSession>();
  readonly byIntent = new Map<string, StripeSession>();

  constructor(
    private readonly webhooks: WebhookSender,
    private readonly webhookSecret: string,
    private readonly baseUrl: () => string,
  ) {}

  rows(): TillRow[] {
    return Array.from(this.sessions.values(), (session) => renderRow(session, this.baseUrl()));
  }

  row(id: string): TillRow | undefined {
    const session = this.sessions.get(id);
    return session && renderRow(session, this.baseUrl());
  }

  find(id: string): string | undefined {
    if (this.sessions.has(id)) return id;
    const ours = (session: StripeSession): boolean => session.clientReferenceId === id;
    return (this.byIntent.get(id) ?? [...this.sessions.values()].findLast(ours))?.id;
  }

  act(id: string, action: TillAction, twist: Twist): Acted {
    const session = this.sessions.get(id);
    if (!session) return { ok: false, problem: 'There is no such session.' };
    switch (action) {
      case 'pay':
        return this.pay(session, twist);
      case 'decline':
        return this.decline(session);
      case 'expire':
        return this.expire(session);
      case 'refund':
        return this.giveBack(session, twist.amountMinor ?? session.amount - refundedOf(session));
      case 'fail-refund':
        return this.failRefund(session);
      case 'dispute':
        return this.dispute(session, twist);
    }
  }

  expireDue(now: number): void {
    for (const session of this.sessions.values()) {
      if (session.status === 'open' && session.expiresAt * 1000 <= now) this.expire(session);
    }
  }

  /** Pays back; undefined when the payment does not hold so much any more. */
  refund(
    session: StripeSession,
    amount: number,
    reason: string | null,
    metadata: Record<string, string>,
  ): StripeRefund | undefined {
    const left = session.amount - refundedOf(session);
    if (session.paymentStatus !== 'paid' || amount < 1 || amount > left) return undefined;
    const refund: StripeRefund = {
      id: makeId('re_', 24),
      amount,
      status: 'succeeded',
      reason,
      metadata,
      created: nowSeconds(),
    };
    session.refunds.push(refund);
    this.emit('refund.created', renderRefund(session, refund));
    this.emit('charge.refunded', renderCharge(session));
    return refund;
  }

  private pay(session: StripeSession, { amountMinor, currency, merchantId, paymentId, slow }: Twist): Acted {
    const settles = session.status === 'complete' && session.paymentStatus === 'unpaid' && !session.failed;
    if (session.status !== 'open' && !settles) return { ok: false, problem: 'This session cannot be paid any more.' };
    session.amount = amountMinor ?? session.amount;
    session.currency = currency?.toLowerCase() ?? session.currency;
    session.metadata = {
      ...session.metadata,
      ...(merchantId ? { merchantId } : {}),
      ...(paymentId ? { paymentId } : {}),
    };
    session.status = 'complete';
    this.openIntent(session);
    if (slow && !settles) {
      this.emit('checkout.session.completed', this.render(session));
      return this.returned(session);
    }
    session.paymentStatus = 'paid';
    session.chargeId = makeId('ch_', 24);
    this.emit('payment_intent.succeeded', renderIntent(session));
    this.emit('charge.succeeded', renderCharge(session));
    this.emit(
      settles ? 'checkout.session.async_payment_succeeded' : 'checkout.session.completed',
      this.render(session),
    );
    return this.returned(session);
  }

  private decline(session: StripeSession): Acted {
    const settles = session.status === 'complete' && session.paymentStatus === 'unpaid' && !session.failed;
    if (session.status !== 'open' && !settles) return { ok: false, problem: 'This session cannot be paid any more.' };
    this.openIntent(session);
    session.failedAttempts++;
    session.failed = settles;
    this.emit('payment_intent.payment_failed', renderIntent(session));
    if (settles) this.emit('checkout.session.async_payment_failed', this.render(session));
    return { ok: true };
  }

  private expire(session: StripeSession): Acted {
    if (session.status !== 'open') return { ok: false, problem: 'Only an open session can expire.' };
    session.status = 'expired';
    this.emit('checkout.session.expired', this.render(session));
    return { ok: true };
  }

  private giveBack(session: StripeSession, amount: number): Acted {
    return this.refund(session, amount, null, {})
      ? { ok: true }
      : { ok: false, problem: 'There is not so much to refund.' };
  }

  private failRefund(session: StripeSession): Acted {
    const refund = session.refunds.findLast(({ status }) => status === 'succeeded');
    if (!refund) return { ok: false, problem: 'There is no refund that could fail.' };
    refund.status = 'failed';
    this.emit('refund.updated', renderRefund(session, refund));
    this.emit('refund.failed', renderRefund(session, refund));
    return { ok: true };
  }

  private dispute(session: StripeSession, { outcome, amountMinor }: Twist): Acted {
    if (session.paymentStatus !== 'paid') return { ok: false, problem: 'Only a paid session can be disputed.' };
    if (!session.dispute) {
      session.dispute = { id: makeId('du_', 24), status: 'needs_response', amount: amountMinor ?? session.amount };
      this.emit('charge.dispute.created', renderDispute(session));
      this.emit('charge.dispute.funds_withdrawn', renderDispute(session));
    }
    if (!outcome) return { ok: true };
    if (session.dispute.status !== 'needs_response') return { ok: false, problem: 'The dispute is closed.' };
    session.dispute.status = outcome;
    this.emit('charge.dispute.closed', renderDispute(session));
    return { ok: true };
  }

  private openIntent(session: StripeSession): void {
    session.intentId ??= makeId('pi_', 24);
    this.byIntent.set(session.intentId, session);
  }

  private render(session: StripeSession): object {
    return renderSession(session, this.baseUrl());
  }

  private returned({ id, successUrl }: StripeSession): Acted {
    return { ok: true, returnUrl: successUrl.replaceAll('{CHECKOUT_SESSION_ID}', id) };
  }

  private emit(type: string, object: object): void {
    const event = {
      id: makeId('evt_', 24),
      object: 'event',
      api_version: API_VERSION,
      created: nowSeconds(),
      data: { object },
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type,
    };
    const body = JSON.stringify(event, null, 2);
    const headers = (): Record<string, string> => ({
      'stripe-signature': signStripe(this.webhookSecret, nowSeconds(), body),
      'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
    });
    this.webhooks.send('stripe', { body, headers });
  }
}
