import type { Job, JobQueue } from '../port.js';
import { within } from '../within.js';
import { encodeJob } from './message.js';
import { BATCH, type SqsStore } from './sqs-store.js';

/** The adding half of the port over one SQS queue. What the SDK does not bring through, nobody here tries again. */
export class SqsSender implements Pick<JobQueue, 'add' | 'addAll'> {
  constructor(
    private readonly store: SqsStore,
    private readonly limitMs: number,
  ) {}

  async add(job: Job): Promise<void> {
    await this.addAll([job]);
  }

  /** Rejects when SQS took not all of them. Those to be run later than it can put off are left out: they are the clock's. */
  async addAll(jobs: readonly Job[]): Promise<void> {
    const now = Date.now();
    const entries = jobs.map((job) => encodeJob(job, now)).filter((entry) => entry !== undefined);
    if (entries.length === 0) return;
    await within(this.limitMs, `adding to the queue ${this.store.name}`, async (signal) => {
      await this.store.find(signal);
      const batches = Array.from({ length: Math.ceil(entries.length / BATCH) }, (_, at) =>
        this.store.send(entries.slice(at * BATCH, (at + 1) * BATCH), signal),
      );
      await Promise.all(batches);
    });
  }
}
