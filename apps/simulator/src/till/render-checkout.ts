import { escapeHtml } from '../wall/escape-html.js';
import { renderPage } from './render-page.js';
import type { TillRow } from './till.js';

const LABELS = { stripe: 'Stripe', razorpay: 'Razorpay' } as const;

/** A hosted page: what is to be paid, and the three things a person does there. `query` goes with every form. */
export function renderCheckout(
  row: TillRow,
  options: { path: string; query: string; cancelUrl?: string | null; notice?: string },
): string {
  const { path, query, cancelUrl, notice } = options;
  const action = (name: string): string => escapeHtml(`${path}/${name}${query}`);
  const back = cancelUrl ? `<a class="button" href="${escapeHtml(cancelUrl)}">Go back</a>` : '';
  const buttons =
    row.status === 'open'
      ? `<div class="doings"><form method="post" action="${action('pay')}"><button class="main">Pay ${escapeHtml(row.amount)} ${escapeHtml(row.currency)}</button></form>
<form method="post" action="${action('decline')}"><button>Use a card that is declined</button></form>${back}</div>`
      : `<p>This checkout is <strong class="${row.status}">${row.status}</strong>. ${back}</p>`;
  return renderPage(
    `${LABELS[row.vendor]}, simulated`,
    `<main class="checkout"><section class="slip"><h2>${LABELS[row.vendor]}, simulated</h2>
<p>${escapeHtml(row.description)}</p>
<p class="sum">${escapeHtml(row.amount)} ${escapeHtml(row.currency)}</p>
${notice ? `<p class="notice" role="alert">${escapeHtml(notice)}</p>` : ''}${buttons}
<p><small>No money moves here. ${escapeHtml(row.id)}</small></p></section></main>`,
  );
}
