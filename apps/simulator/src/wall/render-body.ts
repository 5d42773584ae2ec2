import { escapeHtml } from './escape-html.js';

/** An address up to what ends it in running text: a space, a bracket, or punctuation before one. */
const LINK = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}]/gi;

/** A text as HTML, with its links to tap. */
export function renderBody(body: string): string {
  let html = '';
  let end = 0;
  for (const { 0: link, index } of body.matchAll(LINK)) {
    const href = escapeHtml(link);
    html += `${escapeHtml(body.slice(end, index))}<a href="${href}" target="_blank" rel="noopener noreferrer">${href}</a>`;
    end = index + link.length;
  }
  return html + escapeHtml(body.slice(end));
}
