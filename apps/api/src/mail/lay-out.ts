import { escapeHtml } from './escape-html.js';
import type { Letter } from './letter.js';

const LONGEST_SUBJECT = 150;

interface Page {
  name: string;
  publicUrl: string;
}

/** A letter as plain text and as simple HTML, both saying the same. The subject is one line, whatever it was made of. */
export function layOut(letter: Letter, page: Page): { subject: string; text: string; html: string } {
  return { subject: oneLine(letter.subject), text: textOf(letter, page), html: htmlOf(letter, page) };
}

/** A line break in a header would begin another header. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const characters = [...line];
  return characters.length > LONGEST_SUBJECT ? `${characters.slice(0, LONGEST_SUBJECT - 1).join('')}…` : line;
}

const footerOf = ({ optional }: Letter, { publicUrl }: Page): string =>
  optional
    ? `Which mails you get is up to you: ${publicUrl}/app/settings`
    : 'This mail is about your log-in, so it is always sent.';

function textOf(letter: Letter, page: Page): string {
  const { lines, facts = [], action } = letter;
  const widest = Math.max(0, ...facts.map(([name]) => name.length));
  const table = facts.map(([name, value]) => `  ${name.padEnd(widest)}  ${value}`).join('\n');
  const parts = [`Hello ${page.name},`, ...lines, table, action ? `${action.label}:\n${action.url}` : ''];
  return `${parts.filter(Boolean).join('\n\n')}\n\n-- \nDinnerbell\n${footerOf(letter, page)}\n`;
}

function htmlOf(letter: Letter, page: Page): string {
  const { lines, facts = [], action } = letter;
  const paragraphs = [`Hello ${page.name},`, ...lines].map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
  const rows = facts.map(
    ([name, value]) =>
      `<tr><td style="padding:2px 24px 2px 0">${escapeHtml(name)}</td><td style="padding:2px 0;text-align:right"><b>${escapeHtml(value)}</b></td></tr>`,
  );
  const table = rows.length ? `<table style="border-collapse:collapse;margin:16px 0">${rows.join('')}</table>\n` : '';
  const link = action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="background:#a8431f;color:#ffffff;padding:12px 20px;border-radius:8px;text-decoration:none">${escapeHtml(action.label)}</a></p>\n`
    : '';
  return `<!doctype html>
<html lang="en">
<body style="margin:0;background:#fbf5ec;color:#3b2c22;font:16px/1.5 sans-serif">
<div style="max-width:560px;margin:0 auto;padding:24px">
${paragraphs}
${table}${link}<p style="color:#715d4e;font-size:13px">Dinnerbell · ${escapeHtml(footerOf(letter, page))}</p>
</div>
</body>
</html>
`;
}
