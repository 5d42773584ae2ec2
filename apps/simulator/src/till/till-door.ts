import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PaymentVendor } from '@dinnerbell/payment-gateways';
import { answerAsset, answerHtml } from '../http/answer-html.js';
import { answerJson, answerProblem } from '../http/answer.js';
import { readBody } from '../http/read-body.js';
import { isLoopback } from '../http/is-loopback.js';
import { RAZORPAY_PREFIX } from '../razorpay/razorpay-wire.js';
import { answerHosted } from './hosted-door.js';
import { listPayments } from './list-payments.js';
import { readTwist } from './read-twist.js';
import { renderSlips, renderTill } from './render-till.js';
import { TILL_ACTIONS, type TillAction } from './till.js';
import { TILL_SCRIPT } from './till-script.js';
import { TILL_STYLE } from './till-style.js';
import type { Tills } from './tills.js';

/** Stripe's library takes no path before /v1, so its API stands at the root; what else begins so is not its. */
const STRIPE = /^\/v1\/(?:checkout|payment_intents|refunds)(?:\/|$)/;
const ACT = /^\/till\/payments\/([\w-]+)\/([a-z-]+)$/;

/** Both tills: the vendors' wires and hosted pages, `/till…` and `/oracle/payments`. False for any other path. */
export function answerTills(request: IncomingMessage, response: ServerResponse, tills: Tills): boolean {
  const [path = '/', search] = (request.url ?? '/').split('?', 2);
  if (STRIPE.test(path)) tills.stripeWire.handle(request, response);
  else if (path.startsWith(`${RAZORPAY_PREFIX}/v1/`)) tills.razorpayWire.handle(request, response);
  else if (path === '/till' || path.startsWith('/till/') || path.startsWith('/till.') || path === '/oracle/payments') {
    answerTill(request, response, tills, path, new URLSearchParams(search));
  } else return answerHosted(request, response, tills, path, new URLSearchParams(search));
  return true;
}

function answerTill(
  request: IncomingMessage,
  response: ServerResponse,
  tills: Tills,
  path: string,
  params: URLSearchParams,
): void {
  const [, id, action] = ACT.exec(path) ?? [];
  if (request.method === 'POST' && id) return act(request, response, tills, id, action as TillAction);
  if (request.method === 'PUT' && path === '/till/webhooks') return putWebhooks(request, response, tills);
  request.resume();
  if (request.method !== 'GET') return answerProblem(response, 405, ['method: must be GET']);
  if (path === '/till') answerHtml(response, renderTill(tills.rows()));
  else if (path === '/till/slips') answerHtml(response, renderSlips(tills.rows()));
  else if (path === '/till.css') answerAsset(response, 'text/css', TILL_STYLE);
  else if (path === '/till.js') answerAsset(response, 'text/javascript', TILL_SCRIPT);
  else if (path === '/till/webhooks') answerJson(response, 200, JSON.stringify(tills.webhooks.urls));
  else if (path === '/till/payments' || path === '/oracle/payments') {
    const listed = listPayments(tills, params);
    if ('problems' in listed) answerProblem(response, 400, listed.problems);
    else answerJson(response, 200, JSON.stringify(listed));
  } else answerProblem(response, 404, ['There is nothing here.']);
}

function act(request: IncomingMessage, response: ServerResponse, tills: Tills, id: string, action: TillAction): void {
  readBody(request, (body) => {
    if (!TILL_ACTIONS.includes(action)) return answerProblem(response, 404, [`action: ${TILL_ACTIONS.join(', ')}`]);
    const twist = readTwist(body);
    if ('problems' in twist) return answerProblem(response, 400, twist.problems);
    const acted = tills.act(id, action, twist);
    if (!acted) return answerProblem(response, 404, ['There is no such payment.']);
    if (!acted.ok) return answerProblem(response, 409, [acted.problem]);
    const { row, clientReturn, returnUrl } = acted;
    answerJson(response, 200, JSON.stringify({ ...row, clientReturn, returnUrl }));
  });
}

/** `PUT /till/webhooks {stripe?, razorpay?}`: where the vendors post to from now on, on this machine. */
function putWebhooks(request: IncomingMessage, response: ServerResponse, tills: Tills): void {
  readBody(request, (body = '') => {
    const urls = readUrls(body);
    if (!urls) return answerProblem(response, 400, ['body: must be {stripe?, razorpay?}, addresses on this machine']);
    Object.assign(tills.webhooks.urls, urls);
    answerJson(response, 200, JSON.stringify(tills.webhooks.urls));
  });
}

function readUrls(body: string): Partial<Record<PaymentVendor, string>> | undefined {
  try {
    const read = Object.entries(JSON.parse(body) as object);
    const fits = read.every(([vendor, url]) => /^(?:stripe|razorpay)$/.test(vendor) && isLoopback(String(url)));
    return fits ? Object.fromEntries(read) : undefined;
  } catch {
    return undefined;
  }
}
