import type { JobsOptions } from 'bullmq';
import type { Job, JobQueue, QueueOptions } from '../port.js';
import { within } from '../within.js';

/** What is used of a BullMQ queue, whatever store it stands on. */
interface AnyQueue {
  readonly name: string;
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<void>;
  addBulk(jobs: { name: string; data: Record<string, string>; opts: JobsOptions }[]): Promise<unknown>;
}

/** The adding half of the port over one BullMQ queue. */
export class BullmqSender implements Pick<JobQueue, 'add' | 'addAll'> {
  private readonly limitMs: number;

  constructor(
    private readonly queue: AnyQueue,
    options: Pick<QueueOptions, 'addTimeoutMs' | 'onError'> = {},
  ) {
    this.limitMs = options.addTimeoutMs ?? 2_000;
    queue.on('error', (error) => options.onError?.(error));
  }

  async add(job: Job): Promise<void> {
    await this.addAll([job]);
  }

  async addAll(jobs: readonly Job[]): Promise<void> {
    if (jobs.length === 0) return;
    await within(this.limitMs, `adding to the queue ${this.queue.name}`, async (signal) => {
      await this.queue.waitUntilReady();
      signal.throwIfAborted();
      await this.queue.addBulk(jobs.map((job) => ({ name: job.name, data: job.data, opts: jobOptions(job) })));
    });
  }
}

function jobOptions(job: Job): JobsOptions {
  const timestamp = Date.now();
  return {
    timestamp,
    ...(job.runAt && { delay: Math.max(0, job.runAt.getTime() - timestamp) }),
    ...(job.key !== undefined && { jobId: `${plain(job.name)}!${plain(job.key)}` }),
  };
}

/** BullMQ refuses ids with a colon. */
function plain(text: string): string {
  return encodeURIComponent(text);
}
