import { renderPage } from '../till/render-page.js';
import { escapeHtml } from '../wall/escape-html.js';
import { renderBody } from '../wall/render-body.js';
import type { Mail } from './mail-store.js';

/** How many letters the page shows. */
const SHOWN = 100;

/** The inbox: every mail, newest first. */
export function renderInbox(mails: Mail[]): string {
  return renderPage(
    'Dinnerbell simulator: the mail',
    `<header><div><h1>The mail</h1><p>Every mail the simulator took, whoever it was for. Nothing here left this machine. <a href="/">The wall of handsets</a> · <a href="/till">The till</a></p></div></header>
<main id="mail">${renderLetters(mails)}</main>`,
    '/mail.js',
  );
}

/** What the page fetches anew while it is open. */
export function renderLetters(mails: Mail[]): string {
  if (!mails.length)
    return '<p class="empty">No mail has come yet. Finish a campaign or forget a password, and it will lie here.</p>';
  const count = `<p class="totals" aria-live="polite">${mails.length} mail${mails.length === 1 ? '' : 's'}</p>`;
  return `${count}<ul class="wall">${mails.slice(-SHOWN).reverse().map(renderLetter).join('')}</ul>`;
}

function renderLetter({ id, to, subject, receivedAt }: Mail): string {
  return (
    `<li class="slip"><h2><a href="/mail/${id}">${escapeHtml(subject || 'No subject')}</a></h2>` +
    `<p>to ${escapeHtml(to.join(', '))}</p><small>${renderTime(receivedAt)}</small></li>`
  );
}

/** One mail: its text with links to tap, and its HTML in a frame that can do nothing but open links. */
export function renderMail(mail: Mail): string {
  const { id, to, from, subject, text, html } = mail;
  const frame = html
    ? `<h2>As HTML</h2><iframe class="letter" title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mail/${id}/html"></iframe>`
    : '';
  return renderPage(
    subject || 'No subject',
    `<header><div><h1>${escapeHtml(subject || 'No subject')}</h1><p>from ${escapeHtml(from)} · to ${escapeHtml(to.join(', '))} · ${renderTime(mail.receivedAt)} · <a href="/mail">All mail</a></p></div></header>
<main><article class="slip"><p class="bubble" dir="auto">${renderBody(text)}</p></article>${frame}</main>`,
  );
}

function renderTime(at: number): string {
  const iso = new Date(at).toISOString();
  return `<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`;
}
