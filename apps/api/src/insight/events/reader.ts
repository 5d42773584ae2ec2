import type { Scope } from '../../http/scopes.js';
import { EventStream } from './event-stream.js';
import type { News, Told } from './read-news.js';
import type { Ticket } from './read-ticket.js';

const BEAT_MS = 15_000;

/** What a key must hold to be told of it, beside the route's own scope. */
const NEEDS: Readonly<Record<Told['event'], Scope | undefined>> = {
  campaign: undefined,
  balance: 'billing:read',
  inbox: 'audience:read',
};

/** Somebody who listens: until they go, fall behind, or their right to listen ends. */
export class Reader {
  private readonly stream = new EventStream();
  private readonly timers: NodeJS.Timeout[];

  constructor(
    private readonly ticket: Ticket,
    gone: () => void,
  ) {
    this.timers = [setInterval(() => this.beat(), BEAT_MS)];
    if (ticket.login) this.timers.push(setTimeout(() => this.end(), ticket.login.endsAt - Date.now()));
    for (const timer of this.timers) timer.unref();
    this.bytes.once('close', () => {
      for (const timer of this.timers) clearTimeout(timer);
      gone();
    });
  }

  get merchantId(): string {
    return this.ticket.merchantId;
  }

  get keyId(): string | undefined {
    return this.ticket.key?.id;
  }

  get sessionId(): string | undefined {
    return this.ticket.login?.sessionId;
  }

  /** The answer's body. */
  get bytes(): EventStream['bytes'] {
    return this.stream.bytes;
  }

  /** Takes what concerns this reader out of the news. */
  hear(news: News): void {
    if (!this.mayListen(news)) this.end();
    else if (!this.stream.dropIfSlow()) this.tell(news.told.get(this.merchantId) ?? []);
  }

  tell(told: readonly Told[]): void {
    for (const { event, data } of told) {
      const needed = NEEDS[event];
      if (needed && this.ticket.key && !this.ticket.key.scopes.includes(needed)) continue;
      this.stream.send(event, 'id' in data ? data.id : '', data);
    }
  }

  end(): void {
    this.stream.end();
  }

  /** Before there was an answer. */
  drop(): void {
    this.bytes.destroy();
  }

  private beat(): void {
    if (!this.stream.dropIfSlow()) this.stream.beat();
  }

  /** False once the session, all of them, or the key was ended. Whoever joined while the look was under way is not judged by it. */
  private mayListen({ versions, over }: News): boolean {
    const { login, key } = this.ticket;
    if (over.has(key?.id ?? login?.sessionId ?? '')) return false;
    return !login || (versions.get(this.merchantId) ?? login.version) === login.version;
  }
}
