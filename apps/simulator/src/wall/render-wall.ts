import type { Reply } from '../inbound/replies.js';
import type { StoredMessage } from '../store/message-store.js';
import { escapeHtml } from './escape-html.js';
import type { Handset } from './pick-handsets.js';
import { renderBody } from './render-body.js';

export interface Totals {
  messages: number;
  phones: number;
}

const TICKS: Readonly<Record<string, string>> = {
  accepted: 'on its way',
  queued: 'on its way',
  sent: '✓ sent',
  delivered: '✓✓ delivered',
  undelivered: '✕ not delivered',
};

/** The whole page. */
export function renderWall(handsets: Handset[], totals: Totals, search: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Dinnerbell simulator: the wall of handsets</title>
<link rel="stylesheet" href="/wall.css">
<link rel="icon" href="data:,">
<script src="/wall.js" defer></script>
</head>
<body>
<header>
<div><h1>The wall of handsets</h1><p>Every text the simulator took, as the guest sees it. Nothing here left this machine. <a href="/till">The till</a> · <a href="/mail">The mail</a></p></div>
<form role="search"><label for="q">Find a phone</label><input id="q" name="q" type="search" inputmode="tel" placeholder="555 0123" value="${escapeHtml(search)}"></form>
</header>
<main id="wall">${renderHandsets(handsets, totals, search)}</main>
</body>
</html>
`;
}

/** What the page fetches anew while it is open. */
export function renderHandsets(handsets: Handset[], totals: Totals, search: string): string {
  const counts = `<p class="totals" aria-live="polite">${count(totals.messages, 'text')} to ${count(totals.phones, 'phone')}</p>`;
  if (handsets.length) return `${counts}<ul class="wall">${handsets.map(renderHandset).join('')}</ul>`;
  const why = search ? 'No phone has these digits.' : 'No phone has rung yet. Send a campaign, and it will ring here.';
  return `${counts}<p class="empty">${why}</p>`;
}

function renderHandset({ phone, texts, earlier, replies, answers }: Handset): string {
  const more = earlier ? `<p class="earlier">${count(earlier, 'earlier text')}</p>` : '';
  const talk = [
    ...texts.map((text) => ({ at: text.acceptedAt, html: renderText(text) })),
    ...replies.map((reply) => ({ at: reply.at, html: renderReply(reply) })),
  ].sort((one, other) => one.at - other.at);
  const box = answers === undefined ? '' : renderReplyBox(phone, answers);
  const lines = talk.map(({ html }) => html).join('');
  return `<li class="handset"><h2>${escapeHtml(phone)}</h2>${more}${lines}${box}</li>`;
}

function renderReply({ to, text, at }: Reply): string {
  const time = new Date(at).toISOString();
  return (
    `<article class="reply"><h3>to ${escapeHtml(to)}</h3><p class="bubble" dir="auto">${escapeHtml(text)}</p>` +
    `<footer><time datetime="${time}">${time.slice(0, 16).replace('T', ' ')} UTC</time></footer></article>`
  );
}

function renderReplyBox(phone: string, to: string): string {
  return (
    `<form class="answer" data-phone="${escapeHtml(phone)}" data-to="${escapeHtml(to)}">` +
    `<input name="text" aria-label="Reply as ${escapeHtml(phone)}" placeholder="Reply, e.g. STOP" maxlength="1600" autocomplete="off" required>` +
    `<button>Send</button><output></output></form>`
  );
}

function renderText({ from, body, status, acceptedAt, errorCode }: StoredMessage): string {
  const at = new Date(acceptedAt).toISOString();
  const tick = `${TICKS[status] ?? status}${errorCode === null ? '' : ` (${errorCode})`}`;
  return (
    `<article><h3>${escapeHtml(from)}</h3><p class="bubble" dir="auto">${renderBody(body)}</p>` +
    `<footer><time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time> <span class="${status}">${tick}</span></footer></article>`
  );
}

function count(number: number, word: string): string {
  return `${number.toLocaleString('en-US')} ${word}${number === 1 ? '' : 's'}`;
}
