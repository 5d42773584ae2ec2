import type { ServerResponse } from 'node:http';
import { answerAsset, answerHtml } from '../http/answer-html.js';
import { answerJson, answerProblem } from '../http/answer.js';
import { listMails } from './list-mails.js';
import { MAIL_SCRIPT } from './mail-script.js';
import type { MailStore } from './mail-store.js';
import { renderInbox, renderLetters, renderMail } from './render-mail.js';

const ONE = /^\/mail\/(\d{1,9})(\/html)?$/;

/** No script, no form, nothing fetched, and an origin of its own; links open beside it. */
const LETTER_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; " +
  "base-uri 'self'; form-action 'none'; frame-ancestors 'self'";

/** `/mail`, one mail, and `GET /oracle/mails`; true when it was one of these. */
export function answerMail(response: ServerResponse, store: MailStore, path: string, params: URLSearchParams): boolean {
  if (path === '/mail') answerHtml(response, renderInbox(store.list()));
  else if (path === '/mail/letters') answerHtml(response, renderLetters(store.list()));
  else if (path === '/mail.js') answerAsset(response, 'text/javascript', MAIL_SCRIPT);
  else if (path === '/oracle/mails') {
    const listed = listMails(store, params);
    if ('problems' in listed) answerProblem(response, 400, listed.problems);
    else answerJson(response, 200, JSON.stringify(listed));
  } else return answerOne(response, store, path);
  return true;
}

function answerOne(response: ServerResponse, store: MailStore, path: string): boolean {
  const [, id, html] = ONE.exec(path) ?? [];
  const mail = id === undefined ? undefined : store.find(Number(id));
  if (!mail) return false;
  if (html) answerLetter(response, mail.html);
  else answerHtml(response, renderMail(mail));
  return true;
}

/** A mail's own HTML, whoever wrote it. */
function answerLetter(response: ServerResponse, html: string): void {
  const page = `<base target="_blank">${html}`;
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(page),
    'content-security-policy': LETTER_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(page);
}
