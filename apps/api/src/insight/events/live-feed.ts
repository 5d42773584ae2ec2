import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { systemContext } from '../../database/context.js';
import { Database } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { Complaints } from '../../jobs/complaints.js';
import { Reader } from './reader.js';
import { type Listeners, type News, readLive, readNews } from './read-news.js';
import type { Ticket } from './read-ticket.js';

const LOOK_EVERY_MS = 1000;
export const READERS_AT_MOST = 10;
const FEED = systemContext('live-feed');

/**
 * What moves, told to whoever listens: one look at the database a second for all of a process's readers, and none while there are none.
 * Each process looks for itself, so it does not matter which of them a reader, a worker or a webhook is at.
 */
@Injectable()
export class LiveFeed implements OnModuleDestroy {
  private readonly readers = new Set<Reader>();
  private readonly complaints = new Complaints(new Logger(LiveFeed.name));
  private readonly stopping = new AbortController();
  /** The looking, while somebody listens; fulfilled once changes from here on will be seen. */
  private looking: Promise<void> | undefined;
  private loop = Promise.resolve();

  constructor(private readonly database: Database) {}

  get size(): number {
    return this.readers.size;
  }

  /** A reader that is told the state of this moment, and every change from here on. 429 for a merchant's eleventh in this process. */
  async join(ticket: Ticket): Promise<Reader> {
    if (this.stopping.signal.aborted) throw new Problem(503, 'unavailable', 'This process is stopping; come again.');
    const others = [...this.readers].filter(({ merchantId }) => merchantId === ticket.merchantId);
    if (others.length >= READERS_AT_MOST) throw tooMany();
    const reader = new Reader(ticket, () => this.readers.delete(reader));
    this.readers.add(reader);
    try {
      await (this.looking ??= this.start());
      await this.tellState(reader);
    } catch (error) {
      reader.drop();
      throw error;
    }
    return reader;
  }

  /** Before the server closes, which would wait for answers that never end. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    for (const reader of this.readers) reader.end();
    await this.looking?.catch(() => undefined);
    await this.loop;
  }

  /** The first look only says where to begin. */
  private async start(): Promise<void> {
    try {
      const { next } = await this.look(null);
      this.loop = this.run(next);
    } catch (error) {
      this.looking = undefined;
      throw error;
    }
  }

  private async run(since: string): Promise<void> {
    const { signal } = this.stopping;
    for (let from = since; this.readers.size > 0 && !signal.aborted;) {
      await pause(LOOK_EVERY_MS, undefined, { ref: false, signal }).catch(() => undefined);
      from = await this.turn(from);
    }
    this.looking = undefined;
  }

  /** Looks and tells; a look that fails is made up for by the next, which begins where this one would have. */
  private async turn(since: string): Promise<string> {
    if (this.readers.size === 0 || this.stopping.signal.aborted) return since;
    try {
      const news = await this.look(since);
      for (const reader of this.readers) reader.hear(news);
      this.complaints.over('live feed');
      return news.next;
    } catch (error) {
      this.complaints.about('live feed', error);
      return since;
    }
  }

  private look(since: string | null): Promise<News> {
    const listeners = listenersOf([...this.readers]);
    return this.database.transaction(FEED, (tx) => readNews(tx, listeners, since));
  }

  private async tellState(reader: Reader): Promise<void> {
    await this.database.transaction(FEED, async (tx) => {
      reader.hear(await readNews(tx, listenersOf([reader]), null));
      reader.tell(await readLive(tx, reader.merchantId));
    });
  }
}

function listenersOf(readers: readonly Reader[]): Listeners {
  return {
    merchantIds: [...new Set(readers.map(({ merchantId }) => merchantId))],
    keyIds: [...new Set(readers.flatMap(({ keyId }) => keyId ?? []))],
    sessionIds: [...new Set(readers.flatMap(({ sessionId }) => sessionId ?? []))],
  };
}

const tooMany = (): Problem =>
  new Problem(429, 'too_many_streams', `There are ${READERS_AT_MOST} streams of this account; close one first.`, {
    headers: { 'retry-after': '30' },
  });
