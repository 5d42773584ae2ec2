import { Readable } from 'node:stream';

/** Milliseconds a reader waits before it comes again, for the `retry:` line. */
const RETRY_MS = 3000;
/** Bytes that may wait for a reader from one second to the next. */
const WAITING_AT_MOST = 65_536;
/** So many of the last things told are remembered, so that none is told twice in a row. */
const REMEMBER_AT_MOST = 1000;

/** One reader's server-sent events (WHATWG HTML §9.2). Tells nothing twice; a reader that does not keep up is dropped, not buffered for. */
export class EventStream {
  private readonly told = new Map<string, string>();
  private ended = false;

  /** What the answer is made of; its `close` says that the reader is gone. */
  readonly bytes = new Readable({ read: () => undefined });

  constructor() {
    this.bytes.push(`retry: ${RETRY_MS}\n\n`);
  }

  /** Sends an event, unless the last one of that name about that id said the same. */
  send(event: string, id: string, data: object): void {
    const text = JSON.stringify(data);
    const key = `${event} ${id}`;
    if (this.told.get(key) === text) return;
    this.told.delete(key);
    this.told.set(key, text);
    const oldest = this.told.keys().next().value;
    if (this.told.size > REMEMBER_AT_MOST && oldest !== undefined) this.told.delete(oldest);
    this.push(`event: ${event}\ndata: ${text}\n\n`);
  }

  /** Keeps proxies from taking the silence for the end. */
  beat(): void {
    this.push(': beat\n\n');
  }

  /** Whether what was sent before is still waiting to be read; such a reader is cut off and comes again to the state of then. */
  dropIfSlow(): boolean {
    if (this.bytes.readableLength <= WAITING_AT_MOST) return false;
    this.bytes.destroy();
    return true;
  }

  /** What was sent before still arrives. */
  end(): void {
    if (!this.ended && !this.bytes.destroyed) this.bytes.push(null);
    this.ended = true;
  }

  private push(text: string): void {
    if (!this.ended && !this.bytes.destroyed) this.bytes.push(text);
  }
}
