import type { JobQueue, QueueOptions, TakenJob } from '../port.js';
import { Queue, Worker } from './backend.js';
import { BullmqSender } from './sender.js';
import { bullmqSettings } from './settings.js';
import { BullmqTaker } from './taker.js';

/** The port over BullMQ, on PostgreSQL or Redis as the URL says. */
export class BullmqQueue implements JobQueue {
  private readonly queue;
  private readonly sender: BullmqSender;
  private stopTaking: (() => Promise<void>) | undefined;

  constructor(
    private readonly url: string,
    private readonly options: QueueOptions,
  ) {
    this.queue = new Queue(options.name, bullmqSettings(url, options).queue);
    this.sender = new BullmqSender(this.queue, options);
  }

  add: JobQueue['add'] = (job) => this.sender.add(job);

  addAll: JobQueue['addAll'] = (jobs) => this.sender.addAll(jobs);

  async process(handle: (job: TakenJob) => Promise<void>, { concurrency }: { concurrency: number }): Promise<void> {
    if (this.stopTaking) throw new Error(`the queue ${this.options.name} is being processed already`);
    const taker = new BullmqTaker(handle);
    const settings = bullmqSettings(this.url, this.options).worker;
    const worker = new Worker(this.options.name, taker.take, { ...settings, concurrency });
    this.stopTaking = () => taker.stop(worker);
    worker.on('error', (error) => this.options.onError?.(error));
    await worker.waitUntilReady();
  }

  async close(): Promise<void> {
    await this.stopTaking?.();
    await this.queue.close();
  }
}
