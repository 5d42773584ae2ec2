import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultBook } from '../faults/fault-book.js';
import type { Operation } from '../faults/fault-rule.js';
import { readBody } from '../http/read-body.js';
import { finishWithFault, stopByFault, type WireAnswer } from '../till/answer-with-faults.js';
import type { Body } from './check-request.js';
import { createLink, createOrder } from './create-records.js';
import { notThere, RAZORPAY_FAULTS, razorpayError } from './razorpay-errors.js';
import type { RazorpayTill } from './razorpay-till.js';
import { readRecords } from './read-records.js';
import { RefundPayment } from './refund-payment.js';
import { renderLink, renderOrder, renderPayment } from './render-razorpay.js';

/** Below which Razorpay's API stands here. */
export const RAZORPAY_PREFIX = '/razorpay';

const PAYMENT = /^\/v1\/payments\/(pay_\w+)\/(capture|refund)$/;
const CANCEL = /^\/v1\/payment_links\/(plink_\w+)\/cancel$/;

/** Razorpay's API as far as selling credits goes: orders, payment links, payments and refunds. */
export class RazorpayWire {
  private readonly refunds: RefundPayment;
  private readonly authorization: string | undefined;

  /** Without an account nobody gets in. */
  constructor(
    private readonly till: RazorpayTill,
    private readonly faults: FaultBook,
    account: { keyId: string; keySecret: string } | undefined,
    private readonly baseUrl: () => string,
  ) {
    this.refunds = new RefundPayment(till);
    const basic = account && Buffer.from(`${account.keyId}:${account.keySecret}`).toString('base64');
    this.authorization = basic && `Basic ${basic}`;
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    const { method = 'GET' } = request;
    const [path = '', search = ''] = (request.url ?? '').slice(RAZORPAY_PREFIX.length).split('?', 2);
    const operation = operationOf(method, path);
    readBody(request, (text) => {
      const rule = this.faults.pick('razorpay', operation, '');
      if (stopByFault(response, rule, RAZORPAY_FAULTS)) return;
      finishWithFault(response, rule, this.answer(request, path, search, text), RAZORPAY_FAULTS);
    });
  }

  private answer(request: IncomingMessage, path: string, search: string, text = ''): WireAnswer {
    const { authorization, 'x-refund-idempotency': key } = request.headers;
    if (!this.authorization || authorization !== this.authorization) return razorpayError(401, 'Authentication failed');
    if (request.method === 'GET') {
      return readRecords(this.till, path, new URLSearchParams(search), this.baseUrl()) ?? notHere();
    }
    const body = parse(text || '{}');
    if (request.method !== 'POST') return notHere();
    return body
      ? this.write(path, body, typeof key === 'string' ? key : undefined)
      : razorpayError(400, 'Invalid JSON');
  }

  private write(path: string, body: Body, key: string | undefined): WireAnswer {
    if (path === '/v1/orders') {
      const order = createOrder(this.till, body);
      return 'refused' in order ? order.refused : { status: 200, body: renderOrder(order) };
    }
    if (path === '/v1/payment_links') {
      const link = createLink(this.till, body);
      return 'refused' in link ? link.refused : { status: 200, body: renderLink(link, this.baseUrl()) };
    }
    const [, linkId] = CANCEL.exec(path) ?? [];
    if (linkId) return this.cancel(linkId);
    const [, paymentId = '', action] = PAYMENT.exec(path) ?? [];
    const payment = this.till.payments.get(paymentId);
    if (!action) return notHere();
    if (!payment) return notThere();
    if (action === 'refund') return this.refunds.run(payment, body, key);
    if (payment.status !== 'authorized') return razorpayError(400, 'This payment has already been captured');
    if (body['amount'] !== payment.amount || body['currency'] !== payment.currency) {
      return razorpayError(400, 'Capture amount must be equal to the amount authorized', 'amount');
    }
    this.till.capture(payment);
    return { status: 200, body: renderPayment(payment) };
  }

  private cancel(id: string): WireAnswer {
    const link = this.till.links.get(id);
    if (!link) return notThere();
    const ended = this.till.endLink(link.order, 'cancelled');
    return ended.ok ? { status: 200, body: renderLink(link, this.baseUrl()) } : razorpayError(400, ended.problem);
  }
}

function operationOf(method: string, path: string): Operation {
  if (method === 'GET') return /^\/v1\/(?:orders|payment_links)$/.test(path) ? 'list' : 'fetch';
  return path.endsWith('/refund') ? 'refund' : 'checkout';
}

function notHere(): WireAnswer {
  return razorpayError(404, 'The requested URL was not found on the server.');
}

function parse(text: string): Body | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Body) : undefined;
  } catch {
    return undefined;
  }
}
