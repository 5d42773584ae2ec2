import type { SqsAddress } from '../address/index.js';
import type { JobQueue, QueueOptions, TakenJob } from '../port.js';
import { SqsSender } from './sender.js';
import { isRefusal } from './sqs-fault.js';
import { SqsStore } from './sqs-store.js';
import { SqsTaker } from './taker.js';

/** The longest the start waits for SQS before it goes on without. */
const START_MS = 5_000;

/**
 * The port over one standard queue of AWS SQS. It keeps no keys, and drops what is to run later than 15 minutes from now: the clock finds
 * it. How often a failing job is tried is the redrive policy's to say; where the queue is made here, 5 times unless `attempts` is given.
 */
export class SqsQueue implements JobQueue {
  private readonly store: SqsStore;
  private readonly sender: SqsSender;
  private readonly onError: (error: Error) => void;
  private readonly closing = new AbortController();
  private taker: SqsTaker | undefined;
  private processing = false;

  constructor(
    address: SqsAddress,
    private readonly options: QueueOptions,
  ) {
    this.store = new SqsStore(address, options.name);
    this.sender = new SqsSender(this.store, options.addTimeoutMs ?? 2_000);
    this.onError = (error) => options.onError?.(error);
  }

  add: JobQueue['add'] = (job) => this.sender.add(job);

  addAll: JobQueue['addAll'] = (jobs) => this.sender.addAll(jobs);

  async process(handle: (job: TakenJob) => Promise<void>, { concurrency }: { concurrency: number }): Promise<void> {
    if (this.processing) throw new Error(`the queue ${this.options.name} is being processed already`);
    this.processing = true;
    await this.check();
    if (this.closing.signal.aborted) return;
    this.taker = new SqsTaker(this.store, handle, {
      concurrency,
      hiddenSeconds: Math.ceil((this.options.lockMs ?? 30_000) / 1_000),
      backoffMs: this.options.backoffMs ?? 1_000,
      onError: this.onError,
    });
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.taker?.stop();
    await this.store.close();
  }

  /** Rejects where an operator must mend something; where SQS is away the taker goes on asking for it. */
  private async check(): Promise<void> {
    try {
      const limit = AbortSignal.any([this.closing.signal, AbortSignal.timeout(START_MS)]);
      await this.store.check(this.options.attempts ?? 5, limit);
    } catch (error) {
      if (isRefusal(error)) throw error;
      if (!this.closing.signal.aborted) this.onError(error as Error);
    }
  }
}
