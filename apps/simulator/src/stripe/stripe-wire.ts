import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultBook } from '../faults/fault-book.js';
import type { Operation } from '../faults/fault-rule.js';
import { readBody } from '../http/read-body.js';
import { finishWithFault, stopByFault, type WireAnswer } from '../till/answer-with-faults.js';
import { checkSession, metadataIn, text } from './check-session.js';
import { Idempotency } from './idempotency.js';
import { type FormFields, readNestedForm } from './read-nested-form.js';
import { renderIntent, renderRefund } from './render-intent.js';
import { renderSession } from './render-session.js';
import { badParam, missing, STRIPE_FAULTS, stripeError } from './stripe-errors.js';
import type { StripeSession } from './stripe-session.js';
import type { StripeTill } from './stripe-till.js';

const SESSION = /^\/v1\/checkout\/sessions\/(cs_\w+)(\/expire)?$/;
const INTENT = /^\/v1\/payment_intents\/(pi_\w+)$/;
const REFUND = /^\/v1\/refunds\/(re_\w+)$/;

/** Stripe's API as far as Checkout goes: sessions, payment intents and refunds. */
export class StripeWire {
  private readonly idempotency = new Idempotency();

  /** Without a secret key nobody gets in. */
  constructor(
    private readonly till: StripeTill,
    private readonly faults: FaultBook,
    private readonly secretKey: string | undefined,
    private readonly baseUrl: () => string,
  ) {}

  handle(request: IncomingMessage, response: ServerResponse): void {
    const { method = 'GET' } = request;
    const [path = '', search = ''] = (request.url ?? '').split('?', 2);
    const operation = operationOf(method, path);
    readBody(request, (body = '') => {
      const rule = this.faults.pick('stripe', operation, '');
      if (stopByFault(response, rule, STRIPE_FAULTS)) return;
      finishWithFault(
        response,
        rule,
        this.answer(request, method, path, method === 'POST' ? body : search),
        STRIPE_FAULTS,
      );
    });
  }

  private answer(request: IncomingMessage, method: string, path: string, body: string): WireAnswer {
    if (!this.secretKey || request.headers.authorization !== `Bearer ${this.secretKey}`) {
      return stripeError(401, 'invalid_request_error', 'Invalid API Key provided.');
    }
    const form = readNestedForm(body);
    if (method === 'GET') return this.read(path, form);
    if (method !== 'POST') return notHere(method, path);
    const key = request.headers['idempotency-key'];
    const fingerprint = `${path} ${body}`;
    return this.idempotency.answer(typeof key === 'string' ? key : undefined, fingerprint, () =>
      this.write(path, form),
    );
  }

  private write(path: string, form: FormFields): WireAnswer {
    if (path === '/v1/checkout/sessions') return this.createSession(form);
    if (path === '/v1/refunds') return this.createRefund(form);
    const [, id = '', expires] = SESSION.exec(path) ?? [];
    const session = this.till.sessions.get(id);
    if (!expires) return notHere('POST', path);
    if (!session) return missing('checkout.session', id, 'session');
    const acted = this.till.act(id, 'expire', {});
    return acted.ok ? this.ok(session) : stripeError(400, 'invalid_request_error', acted.problem);
  }

  private read(path: string, form: FormFields): WireAnswer {
    const expand = Array.isArray(form['expand']) ? form['expand'].map(String) : [];
    const [, sessionId, expires] = SESSION.exec(path) ?? [];
    const [, intentId] = INTENT.exec(path) ?? [];
    const [, refundId] = REFUND.exec(path) ?? [];
    if (path === '/v1/checkout/sessions') return this.listSessions(form);
    if (sessionId && !expires) {
      const session = this.till.sessions.get(sessionId);
      return session ? this.ok(session, expand) : missing('checkout.session', sessionId, 'session');
    }
    if (intentId) {
      const session = this.till.byIntent.get(intentId);
      if (!session) return missing('payment_intent', intentId, 'intent');
      return { status: 200, body: renderIntent(session, expand.includes('latest_charge')) };
    }
    if (refundId) {
      for (const session of this.till.sessions.values()) {
        const refund = session.refunds.find(({ id }) => id === refundId);
        if (refund) return { status: 200, body: renderRefund(session, refund) };
      }
      return missing('refund', refundId, 'refund');
    }
    return notHere('GET', path);
  }

  private createSession(form: FormFields): WireAnswer {
    const session = checkSession(form);
    if ('refused' in session) return session.refused;
    this.till.sessions.set(session.id, session);
    return this.ok(session);
  }

  private listSessions(form: FormFields): WireAnswer {
    const limit = Number(text(form, 'limit') ?? 10);
    if (!Number.isInteger(limit) || limit < 1 || limit > 100) return badParam('limit', 'Must be 1 to 100.');
    const intent = text(form, 'payment_intent');
    const after = text(form, 'starting_after');
    const all = [...this.till.sessions.values()].reverse().filter(({ intentId }) => !intent || intentId === intent);
    const rest = after ? all.slice(all.findIndex(({ id }) => id === after) + 1) : all;
    const data = rest.slice(0, limit).map((session) => renderSession(session, this.baseUrl()));
    const list = { object: 'list', data, has_more: rest.length > limit, url: '/v1/checkout/sessions' };
    return { status: 200, body: list };
  }

  private createRefund(form: FormFields): WireAnswer {
    const intentId = text(form, 'payment_intent');
    if (!intentId) return badParam('payment_intent', 'A payment_intent is needed.', 'parameter_missing');
    const session = this.till.byIntent.get(intentId);
    if (!session) return missing('payment_intent', intentId, 'payment_intent');
    const metadata = metadataIn(form);
    if (!metadata) return badParam('metadata', 'At most 50 keys of 40, values of 500 characters.');
    const left = session.amount - session.refunds.reduce((sum, { amount }) => sum + amount, 0);
    const amount = Number(text(form, 'amount') ?? left);
    const refund = this.till.refund(session, amount, text(form, 'reason') ?? null, metadata);
    if (refund) return { status: 200, body: renderRefund(session, refund) };
    if (left === 0) return badParam('payment_intent', 'The charge has been refunded.', 'charge_already_refunded');
    return badParam('amount', 'The refund is more than what is left of the charge.', 'amount_too_large');
  }

  private ok(session: StripeSession, expand: readonly string[] = []): WireAnswer {
    return { status: 200, body: renderSession(session, this.baseUrl(), expand) };
  }
}

function operationOf(method: string, path: string): Operation {
  if (method !== 'POST') return path === '/v1/checkout/sessions' ? 'list' : 'fetch';
  return path === '/v1/refunds' ? 'refund' : 'checkout';
}

function notHere(method: string, path: string): WireAnswer {
  return stripeError(404, 'invalid_request_error', `Unrecognized request URL (${method}: ${path}).`);
}
