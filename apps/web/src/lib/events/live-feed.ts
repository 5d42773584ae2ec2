import { authorisedFetch } from '../api/authorised-fetch.js';
import { backOff } from './back-off.js';
import { openSseParser, type ServerEvent } from './sse-parser.js';

/** The server says something at least so often; a connection that is quieter is dead. */
const SILENCE_MS = 45_000;

export interface LiveFeed {
  onEvent(event: ServerEvent): void;
  /** Whether events arrive; while they do not, lists are asked for from time to time instead. */
  onState(live: boolean): void;
}

/** Listens to the merchant's feed (`GET /events`), coming back after each break, until the answer is called. */
export function openLiveFeed(feed: LiveFeed): () => void {
  const closed = new AbortController();
  void listen(feed, closed.signal);
  return () => closed.abort();
}

async function listen(feed: LiveFeed, closed: AbortSignal): Promise<void> {
  let failures = 0;
  while (!closed.aborted) {
    try {
      await readStream(feed, closed, () => (failures = 0));
    } catch {
      failures += 1; // the network, a restart, or a server without a feed: all come back the same way
    }
    feed.onState(false);
    failures = Math.max(failures, 1);
    await pauseUnless(closed, backOff(failures, Math.random()));
  }
}

async function readStream(feed: LiveFeed, closed: AbortSignal, opened: () => void): Promise<void> {
  const silent = new AbortController();
  let timer = setTimeout(() => silent.abort(), SILENCE_MS);
  try {
    const request = new Request('/events', {
      headers: { accept: 'text/event-stream' },
      signal: AbortSignal.any([closed, silent.signal]),
    });
    const answer = await authorisedFetch(request);
    if (!answer.ok || !answer.body) throw new Error(`The feed answered ${answer.status}.`);
    opened();
    feed.onState(true);
    const parse = openSseParser();
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => silent.abort(), SILENCE_MS);
      for (const event of parse(piece.value)) feed.onEvent(event);
    }
  } finally {
    clearTimeout(timer);
  }
}

function pauseUnless(closed: AbortSignal, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    closed.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
