import { randomUUID } from 'node:crypto';
import { openQueue } from '../open-queue.js';
import type { JobQueue, QueueOptions } from '../port.js';
import { describeDelivery } from './describe-delivery.js';
import { describeOutage } from './describe-outage.js';

export interface QueueServer {
  url: string;
  stop(): Promise<void>;
}

/** Opens queues of one name for one test, and closes them after it. */
export interface Bench {
  open(options?: Partial<QueueOptions> & { url?: string }): JobQueue;
  url(): string;
}

/**
 * The contract of the queue's port, for one driver: `start` brings up its server, `open` makes a queue on it.
 * Every driver passes all of it.
 */
export function describeQueue(
  name: string,
  start: () => Promise<QueueServer>,
  open: typeof openQueue = openQueue,
): void {
  describe(`a queue on ${name}`, () => {
    let server: QueueServer;
    let queueName: string;
    let opened: JobQueue[];

    beforeAll(async () => {
      server = await start();
    }, 60_000);
    beforeEach(() => {
      queueName = `spec-${randomUUID()}`;
      opened = [];
    });
    afterEach(async () => {
      await Promise.all(opened.map((queue) => queue.close()));
    }, 30_000);
    afterAll(async () => {
      await server.stop();
    });

    const bench: Bench = {
      open: ({ url, ...options } = {}) => {
        const queue = open(url ?? server.url, { name: queueName, backoffMs: 10, ...options });
        opened.push(queue);
        return queue;
      },
      url: () => server.url,
    };
    describeDelivery(bench);
    describeOutage(bench);
  });
}
