import type { Logger } from '@nestjs/common';
import { openQueue, type JobQueue, type TakenJob } from '@dinnerbell/queue';
import type { Env } from '../config/env.js';
import { QUEUE_NAMES, QUEUES, type QueueName } from './catalogue.js';
import { Complaints } from './complaints.js';
import type { Takers } from './takers.js';

/** The queues this process takes from; each has a connection of its own. */
export class TakingQueues implements Takers {
  private readonly byName: ReadonlyMap<QueueName, JobQueue>;

  constructor(
    { queueUrl, jobs }: Pick<Env, 'queueUrl' | 'jobs'>,
    private readonly run: (job: TakenJob) => Promise<void>,
    log: Logger,
  ) {
    const complaints = new Complaints(log);
    const open = (name: QueueName) => {
      const onError = (error: Error) => complaints.about(`taking from the queue ${name}`, error);
      return openQueue(queueUrl, { ...jobs, name, onError });
    };
    this.byName = new Map(QUEUE_NAMES.map((name) => [name, open(name)]));
  }

  async start(): Promise<void> {
    try {
      await Promise.all([...this.byName].map(([name, queue]) => queue.process(this.run, QUEUES[name])));
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.byName.values()].map((queue) => queue.close()));
  }
}
