import { escapeHtml } from '../wall/escape-html.js';
import { renderPage } from './render-page.js';
import type { ClientReturn } from './till.js';

/** Hands the payment to the page that opened the frame, or posts it to the callback. */
export const RETURN_SCRIPT = `
const form = document.getElementById('return');
const fields = Object.fromEntries(new FormData(form));
if (window.parent !== window) window.parent.postMessage({ razorpayReturn: fields }, '*');
else if (form.hasAttribute('action')) form.submit();
`;

/** After an order was paid: what checkout.js hands on, as a form that is posted to the callback where there is one. */
export function renderReturn(fields: ClientReturn, callbackUrl?: string): string {
  const inputs = Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(String(value))}">`)
    .join('');
  const action = callbackUrl ? ` method="post" action="${escapeHtml(callbackUrl)}"` : '';
  const go = callbackUrl ? '<button class="main">Go on</button>' : '';
  return renderPage(
    'Paid',
    `<main class="checkout"><section class="slip"><h2>Paid</h2><p>Thank you. You can close this page.</p>
<form id="return"${action}>${inputs}${go}</form></section></main>`,
    '/razorpay/return.js',
  );
}
