import { Inject, Injectable, Logger } from '@nestjs/common';
import { within, type JobQueue } from '@dinnerbell/queue';
import { Counter } from 'prom-client';
import { Metrics } from '../http/metrics.js';
import { JOBS, type Job, type QueueName } from './catalogue.js';
import { Complaints } from './complaints.js';

/** The adding halves of the product's queues. */
export type Senders = ReadonlyMap<QueueName, Pick<JobQueue, 'addAll'>>;

/** The token of the Senders. */
export const SENDERS = Symbol('SENDERS');

/** The longest a request waits for the queue, ms. */
const PATIENCE_MS = 500;

/** Puts jobs into the queue. Best effort: PostgreSQL knows what is to be done, and the clock finds it. */
@Injectable()
export class Jobs {
  private readonly complaints = new Complaints(new Logger(Jobs.name));

  private readonly lost: Counter<'queue'>;

  constructor(
    @Inject(SENDERS) private readonly senders: Senders,
    metrics: Metrics,
  ) {
    this.lost = new Counter({
      name: 'jobs_not_queued_total',
      help: 'Jobs the queue did not take in time; the clock makes up for them',
      labelNames: ['queue'] as const,
      registers: [metrics.registry],
    });
  }

  /** Never rejects and returns within 500 ms; call it after the commit of the rows the jobs are about. */
  async enqueue(...jobs: Job[]): Promise<void> {
    const queues = Map.groupBy(jobs, (job) => JOBS[job.name].queue);
    await Promise.all([...queues].map(([queue, theirs]) => this.send(queue, theirs)));
  }

  private async send(queue: QueueName, jobs: Job[]): Promise<void> {
    const subject = `adding to the queue ${queue}`;
    try {
      await within(PATIENCE_MS, subject, async () => this.senders.get(queue)?.addAll(jobs));
      this.complaints.over(subject);
    } catch (error) {
      this.lost.inc({ queue }, jobs.length);
      this.complaints.about(subject, error);
    }
  }
}
