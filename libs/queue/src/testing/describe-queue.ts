import { randomUUID } from 'node:crypto';
import { startRelay, type Relay } from '@dinnerbell/testing';
import { openQueue } from '../open-queue.js';
import type { JobQueue, QueueOptions } from '../port.js';
import type { QueueTraits } from '../queue-traits.js';
import { describeDelivery } from './describe-delivery.js';
import { describeOutage } from './describe-outage.js';
import { describeTraits } from './describe-traits.js';

export interface QueueServer {
  url: string;
  /** Where the URL's host and port are not the server's: the server's address, and the URL for a server at another. */
  wire?: { address: string; urlAt(address: string): string };
  stop(): Promise<void>;
}

/** Where a spec is not about the limit of an add: a machine may have other work. */
const PATIENCE_MS = 20_000;

/** Opens queues of one name for one test, and closes them after it. */
export interface Bench {
  open(options?: Partial<QueueOptions> & { url?: string }): JobQueue;
  /** A wire to the server that can be cut; queues opened with its URL go through it. */
  relay(): Promise<Relay>;
}

/**
 * The contract of the queue's port, for one driver: `start` brings up its server, `open` makes a queue on it.
 * Every driver passes all of it but what its traits rule out, which is skipped by name.
 */
export function describeQueue(
  name: string,
  traits: QueueTraits,
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
        const queue = open(url ?? server.url, {
          name: queueName,
          backoffMs: 10,
          addTimeoutMs: PATIENCE_MS,
          ...options,
        });
        opened.push(queue);
        return queue;
      },
      relay: async () => {
        const { address, urlAt } = server.wire ?? { address: server.url, urlAt: (url: string) => url };
        const relay = await startRelay(address);
        return { ...relay, url: urlAt(relay.url) };
      },
    };
    describeDelivery(bench);
    describeTraits(bench, traits);
    describeOutage(bench);
  });
}
