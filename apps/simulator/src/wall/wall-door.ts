import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Replies } from '../inbound/replies.js';
import type { MessageStore } from '../store/message-store.js';
import { pickHandsets } from './pick-handsets.js';
import { renderHandsets, renderWall } from './render-wall.js';
import { WALL_SCRIPT } from './wall-script.js';
import { WALL_STYLE } from './wall-style.js';

const POLICY =
  "default-src 'none'; img-src data:; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

/** `/`, the wall of handsets, with its style, its script and the part the script fetches anew; true when it was one of these. */
export function answerWall(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { store, replies }: { store: MessageStore; replies: Replies },
  params: URLSearchParams,
): boolean {
  if (path === '/wall.css') answer(response, 'text/css', WALL_STYLE);
  else if (path === '/wall.js') answer(response, 'text/javascript', WALL_SCRIPT);
  else if (path === '/' || path === '/handsets') {
    const search = params.get('q') ?? '';
    const etag = `"${store.nonce}-${store.version}-${replies.version}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return true;
    }
    const handsets = pickHandsets(store, replies, search);
    const totals = { messages: store.length, phones: store.phones.size };
    const html = path === '/' ? renderWall(handsets, totals, search) : renderHandsets(handsets, totals, search);
    answer(response, 'text/html', html, { etag });
  } else return false;
  return true;
}

function answer(response: ServerResponse, type: string, body: string, extra: Record<string, string> = {}): void {
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
    ...extra,
  });
  response.end(body);
}
