import type { ServerResponse } from 'node:http';

/** Nothing but what the simulator itself serves; a form may lead on to the product on this machine. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; " +
  "form-action 'self' http://localhost:* http://127.0.0.1:* https://localhost:*; ";

/** Writes a page. `framed`: it may stand in a frame of a page on this machine. */
export function answerHtml(
  response: ServerResponse,
  html: string,
  options: { status?: number; framed?: boolean } = {},
): void {
  const ancestors = options.framed ? 'frame-ancestors http://localhost:* http://127.0.0.1:*' : "frame-ancestors 'none'";
  response.writeHead(options.status ?? 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    'content-security-policy': POLICY + ancestors,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(html);
}

/** Writes a style sheet or a script. */
export function answerAsset(response: ServerResponse, type: 'text/css' | 'text/javascript', body: string): void {
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  });
  response.end(body);
}

/** Leads the browser on by GET. */
export function leadOn(response: ServerResponse, url: string): void {
  response.writeHead(303, { location: url, 'content-length': '0' }).end();
}
