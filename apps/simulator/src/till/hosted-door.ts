import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerAsset, answerHtml, leadOn } from '../http/answer-html.js';
import { answerProblem } from '../http/answer.js';
import { CHECKOUT_SCRIPT } from '../razorpay/checkout-script.js';
import { isLoopback } from '../http/is-loopback.js';
import { renderCheckout } from './render-checkout.js';
import { renderReturn, RETURN_SCRIPT } from './render-return.js';
import type { Acted, TillRow } from './till.js';
import type { Tills } from './tills.js';

const PAGE = /^(\/c\/pay\/|\/razorpay\/l\/|\/razorpay\/checkout\/)(\w+)(?:\/(pay|decline))?$/;

interface Visit {
  id: string;
  path: string;
  params: URLSearchParams;
}

/**
 * The vendors' hosted pages: Stripe's Checkout, Razorpay's payment link, and the frame that Razorpay's checkout.js opens
 * for an order. False when the path is none of them.
 */
export function answerHosted(
  request: IncomingMessage,
  response: ServerResponse,
  tills: Tills,
  path: string,
  params: URLSearchParams,
): boolean {
  if (path === '/razorpay/checkout.js') answerAsset(response, 'text/javascript', CHECKOUT_SCRIPT);
  else if (path === '/razorpay/return.js') answerAsset(response, 'text/javascript', RETURN_SCRIPT);
  else {
    const [, kind, id, action] = PAGE.exec(path) ?? [];
    if (!kind || !id) return false;
    const till = kind === '/c/pay/' ? tills.stripe : tills.razorpay;
    const own = till.find(id);
    const row = own === undefined ? undefined : till.row(own);
    if (own === undefined || !row) answerProblem(response, 404, ['There is no such checkout.']);
    else if (request.method === 'POST' && (action === 'pay' || action === 'decline')) {
      const acted = till.act(own, action, {});
      follow(response, { id, path: kind + id, params }, till.row(own) ?? row, acted);
    } else if (request.method === 'POST' || action) answerProblem(response, 405, ['method: must be GET']);
    else show(response, { id, path, params }, row, tills.stripe.sessions.get(own)?.cancelUrl ?? null);
  }
  request.resume();
  return true;
}

function show(
  response: ServerResponse,
  { path, params }: Visit,
  row: TillRow,
  cancelUrl: string | null,
  notice?: string,
): void {
  const query = params.size ? `?${params}` : '';
  const html = renderCheckout(row, { path, query, cancelUrl, ...(notice ? { notice } : {}) });
  answerHtml(response, html, { framed: true });
}

function follow(response: ServerResponse, visit: Visit, row: TillRow, acted: Acted): void {
  if (!acted.ok) return show(response, visit, row, null, acted.problem);
  const { clientReturn, returnUrl } = acted;
  if (returnUrl) return leadOn(response, returnUrl);
  if (!clientReturn) return show(response, visit, row, null, 'The card was declined. Nothing was paid.');
  const callbackUrl = visit.params.get('callback_url') ?? '';
  answerHtml(response, renderReturn(clientReturn, isLoopback(callbackUrl) ? callbackUrl : undefined), { framed: true });
}
