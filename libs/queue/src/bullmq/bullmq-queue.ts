import { withBackend } from 'bullmq';
import type { JobQueue, QueueOptions, TakenJob } from '../port.js';
import { backendFor } from './backend.js';
import { BullmqSender } from './sender.js';
import { bullmqSettings } from './settings.js';

const { Queue, Worker } = withBackend(backendFor);

/** The port over BullMQ, on PostgreSQL or Redis as the URL says. */
export class BullmqQueue implements JobQueue {
  private readonly queue;
  private readonly sender: BullmqSender;
  private readonly stopping = new AbortController();
  private worker: ReturnType<BullmqQueue['startWorker']> | undefined;

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
    if (this.worker) throw new Error(`the queue ${this.options.name} is being processed already`);
    this.worker = this.startWorker(handle, concurrency);
    await this.worker.waitUntilReady();
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.worker?.close();
    await this.queue.close();
  }

  private startWorker(handle: (job: TakenJob) => Promise<void>, concurrency: number) {
    const worker = new Worker<Record<string, string>, void>(
      this.options.name,
      ({ name, data }) => handle({ name, data, signal: this.stopping.signal }),
      { ...bullmqSettings(this.url, this.options).worker, concurrency },
    );
    worker.on('error', (error) => this.options.onError?.(error));
    return worker;
  }
}
