import { escapeHtml } from '../wall/escape-html.js';
import { renderPage } from './render-page.js';
import type { TillAction, TillRow, TillStatus } from './till.js';

/** How many payments the page shows. */
export const SHOWN = 60;

const DOINGS: Readonly<Record<TillStatus, readonly TillAction[]>> = {
  open: ['pay', 'decline', 'expire'],
  processing: ['pay', 'decline'],
  paid: ['refund', 'dispute'],
  refunded: ['fail-refund'],
  failed: [],
  expired: [],
};
const WORDS: Readonly<Record<TillAction, string>> = {
  pay: 'Pay',
  decline: 'Decline the card',
  expire: 'Let it expire',
  refund: 'Refund from the dashboard',
  'fail-refund': 'Let the refund fail',
  dispute: 'Dispute it',
};

/** The till: every payment, newest first, and what can be done to it. */
export function renderTill(rows: TillRow[]): string {
  return renderPage(
    'Dinnerbell simulator: the till',
    `<header><div><h1>The till</h1><p>What Stripe and Razorpay were asked to collect. No money moves here. <a href="/">The wall of handsets</a> · <a href="/mail">The mail</a></p></div></header>
<main id="till">${renderSlips(rows)}</main>`,
    '/till.js',
  );
}

/** What the page fetches anew while it is open. */
export function renderSlips(rows: TillRow[]): string {
  if (!rows.length)
    return '<p class="empty">Nobody has asked for money yet. Buy credits, and the payment will lie here.</p>';
  const shown = rows.slice(-SHOWN).reverse();
  const count = `<p class="totals" aria-live="polite">${rows.length} payment${rows.length === 1 ? '' : 's'}</p>`;
  return `${count}<ul class="wall">${shown.map(renderSlip).join('')}</ul>`;
}

function renderSlip(row: TillRow): string {
  const { id, vendor, status, amount, currency, description, credits, url, createdAt, dispute, refundedMinor } = row;
  const news = [
    credits ? `${credits} credits` : '',
    row.failedAttempts ? `${row.failedAttempts} declined` : '',
    refundedMinor && status === 'paid' ? 'partly refunded' : '',
    dispute ? `dispute ${dispute}` : '',
  ].filter(Boolean);
  const open = url ? `<a class="button" href="${escapeHtml(url)}">Hosted page</a>` : '';
  const doings = DOINGS[status].filter((action) => isPossible(action, row)).map((action) => renderDoing(id, action));
  return (
    `<li class="slip"><h2><span>${escapeHtml(amount)} ${escapeHtml(currency)}</span> <span class="${status}">${status}</span></h2>` +
    `<p>${escapeHtml(description)}</p><p>${escapeHtml([vendor, ...news].join(' · '))}</p>` +
    `<small>${escapeHtml(id)} · <time datetime="${createdAt}">${createdAt.slice(0, 16).replace('T', ' ')} UTC</time></small>` +
    `<div class="doings">${open}${doings.join('')}</div></li>`
  );
}

function isPossible(action: TillAction, { id, dispute }: TillRow): boolean {
  if (action === 'expire') return !id.startsWith('order_');
  return action !== 'dispute' || dispute === null;
}

function renderDoing(id: string, action: TillAction): string {
  return `<button type="button" data-act="/till/payments/${escapeHtml(id)}/${action}">${WORDS[action]}</button>`;
}
