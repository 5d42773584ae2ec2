import { parseSqsUrl } from './address/index.js';
import { BullmqQueue } from './bullmq/bullmq-queue.js';
import type { JobQueue, QueueOptions } from './port.js';
import { SqsQueue } from './sqs/sqs-queue.js';

/**
 * Opens the queue a URL names: `postgres://`, `postgresql://`, `redis://`, `rediss://`, `sqs://`. Throws on any other; does not wait for the
 * server. The API builds the BullMQ queues through `@nestjs/bullmq`, from the same `bullmqSettings`.
 */
export function openQueue(url: string, options: QueueOptions): JobQueue {
  if (!url.startsWith('sqs:')) return new BullmqQueue(url, options);
  const parsed = parseSqsUrl(url);
  if (!parsed.ok) throw new Error(`the queue's URL ${parsed.fault}`);
  return new SqsQueue(parsed.address, options);
}
