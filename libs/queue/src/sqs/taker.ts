import type { Message } from '@aws-sdk/client-sqs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Job, TakenJob } from '../port.js';
import { HeldMessage } from './held-message.js';
import { decodeJob } from './message.js';
import { LONG_POLL_S, type SqsStore } from './sqs-store.js';

/** Longer than the longest poll: a connection that went dumb is given up. */
const POLL_LIMIT_MS = (LONG_POLL_S + 5) * 1_000;
const RECONNECT_MS = 1_000;
/** The longest pause between two tries of a failing job. */
const LONGEST_BACKOFF_S = 900;

export interface TakerOptions {
  concurrency: number;
  hiddenSeconds: number;
  backoffMs: number;
  onError: (error: Error) => void;
}

/** The taking half of the port over one SQS queue: polls for as many messages as it has hands free, and stops in good order. */
export class SqsTaker {
  private readonly stopping = new AbortController();
  private readonly running = new Set<Promise<void>>();
  /** Keys of the jobs at work here. */
  private readonly keys = new Set<string>();
  private readonly polling: Promise<void>;

  constructor(
    private readonly store: SqsStore,
    private readonly handle: (job: TakenJob) => Promise<void>,
    private readonly options: TakerOptions,
  ) {
    this.polling = this.poll();
  }

  /** Ends the poll at once, fires the signals, waits for the handlers as long as they need. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.polling;
    await Promise.all(this.running);
  }

  private async poll(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      if (this.running.size >= this.options.concurrency) await Promise.race(this.running);
      else for (const message of await this.receive()) this.start(message);
    }
  }

  /** Never rejects: what is wrong is told, and after a pause it is tried again. */
  private async receive(): Promise<Message[]> {
    const { signal } = this.stopping;
    const free = this.options.concurrency - this.running.size;
    try {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(POLL_LIMIT_MS)]);
      return await this.store.receive(free, this.options.hiddenSeconds, limit);
    } catch (error) {
      if (signal.aborted) return [];
      this.options.onError(error as Error);
      await pause(RECONNECT_MS, undefined, { ref: false, signal }).catch(() => undefined);
      return [];
    }
  }

  private start(message: Message): void {
    const run = this.run(new HeldMessage(this.store, message, this.options.hiddenSeconds, this.options.onError));
    this.running.add(run);
    void run.finally(() => this.running.delete(run));
  }

  /** One message to its end. What came while the process was told to stop is for others. */
  private async run(message: HeldMessage): Promise<void> {
    const { signal } = this.stopping;
    if (signal.aborted) return message.letGo(0);
    try {
      await this.work(this.decode(message));
    } catch {
      return message.letGo(backoffSeconds(this.options.backoffMs, message.tries));
    }
    await message.delete();
  }

  /** SQS keeps no keys, but a copy need not run beside the job it is a copy of: it is dropped, as the port allows. */
  private async work({ name, data, key }: Omit<Job, 'runAt'>): Promise<void> {
    const id = key === undefined ? undefined : JSON.stringify([name, key]);
    if (id !== undefined && this.keys.has(id)) return;
    if (id !== undefined) this.keys.add(id);
    try {
      await this.handle({ name, data, signal: this.stopping.signal });
    } finally {
      if (id !== undefined) this.keys.delete(id);
    }
  }

  private decode(message: HeldMessage): Omit<Job, 'runAt'> {
    try {
      return decodeJob(message.body);
    } catch (error) {
      this.options.onError(error as Error);
      throw error;
    }
  }
}

/** Doubles with each try; SQS counts in whole seconds. */
function backoffSeconds(firstMs: number, tries: number): number {
  return Math.min(Math.ceil((firstMs * 2 ** (tries - 1)) / 1_000), LONGEST_BACKOFF_S);
}
