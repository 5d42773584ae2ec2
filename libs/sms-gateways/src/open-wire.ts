import { Pool } from 'undici';
import { Exchange, type WireAnswer, type WireBreak } from './exchange.js';

export interface WireCall {
  method: 'GET' | 'POST';
  /** Path and query below the base URL. */
  path: string;
  /** Names and values in turn; made once and used for every call. */
  headers: string[];
  body?: string;
  /** Longest answer that is read, bytes (64 kB). */
  answerCap?: number;
}

export interface Wire {
  /** One request, never repeated, no redirect followed. Never rejects. */
  call(call: WireCall, signal?: AbortSignal): Promise<WireAnswer | WireBreak>;
  /** Lets calls under way finish, then closes the sockets; may be called again. */
  close(): Promise<void>;
}

export interface WireOptions {
  connections?: number;
  answerTimeoutMs?: number;
}

/**
 * Keeps a pool of connections to one vendor. POSTs are never pipelined and HTTP/2 is off, so an open call owns its
 * socket; idle sockets are dropped after 4 s, before a server's usual 5 s, so that few requests meet a closing one.
 * Connecting may take 3 s, the whole answer 15 s.
 */
export function openWire(baseUrl: string, options: WireOptions = {}): Wire {
  const { origin, pathname } = new URL(baseUrl);
  const prefix = pathname.replace(/\/+$/, '');
  const answerTimeoutMs = options.answerTimeoutMs ?? 15_000;
  const pool = new Pool(origin, {
    connections: options.connections ?? 64,
    pipelining: 1,
    allowH2: false,
    connectTimeout: 3_000,
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 4_000,
    // The exchange keeps one deadline for head and body together.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  let closing: Promise<void> | undefined;
  const abandonAll = new WeakMap<AbortSignal, Set<Exchange>>();

  /** One listener a signal, however many calls share it. */
  function watch(signal: AbortSignal): Set<Exchange> {
    let open = abandonAll.get(signal);
    if (!open) {
      const exchanges = new Set<Exchange>();
      signal.addEventListener('abort', () => exchanges.forEach((exchange) => exchange.abandon('UND_ERR_ABORTED')));
      abandonAll.set(signal, exchanges);
      open = exchanges;
    }
    return open;
  }

  return {
    call: ({ method, path, headers, body, answerCap }, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve({ kind: 'break', errorCode: 'UND_ERR_ABORTED', written: false });
        const watched = signal && watch(signal);
        const done = (result: WireAnswer | WireBreak, self: Exchange): void => {
          watched?.delete(self);
          resolve(result);
        };
        const exchange = new Exchange(done, answerTimeoutMs, answerCap);
        watched?.add(exchange);
        pool.dispatch({ method, path: prefix + path, headers, body: body ?? null }, exchange);
      }),
    close: () => (closing ??= pool.close()),
  };
}
