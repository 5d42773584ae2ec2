import { BullmqQueue } from './bullmq/bullmq-queue.js';
import type { JobQueue, QueueOptions } from './port.js';

/**
 * Opens the queue a URL names: `postgres://`, `postgresql://`, `redis://`, `rediss://`. Throws on any other; does not wait for the server.
 * The API builds the same queues through `@nestjs/bullmq`, from the same `bullmqSettings`.
 */
export function openQueue(url: string, options: QueueOptions): JobQueue {
  return new BullmqQueue(url, options);
}
