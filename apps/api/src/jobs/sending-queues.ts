import type { OnApplicationShutdown } from '@nestjs/common';
import { openQueue, type JobQueue } from '@dinnerbell/queue';
import { QUEUE_NAMES, type QueueName } from './catalogue.js';

/** The queues this process adds to. They stay open until the last handler, which may add to any of them, has ended. */
export class SendingQueues implements OnApplicationShutdown {
  readonly byName: ReadonlyMap<QueueName, JobQueue>;

  constructor(url: string) {
    this.byName = new Map(QUEUE_NAMES.map((name) => [name, openQueue(url, { name })]));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.byName.values()].map((queue) => queue.close()));
  }
}
