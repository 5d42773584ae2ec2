export { openQueue } from './open-queue.js';
export type { Job, JobQueue, QueueOptions, TakenJob } from './port.js';
export { Queue as BullmqStoreQueue, Worker as BullmqStoreWorker } from './bullmq/backend.js';
export { BullmqSender } from './bullmq/sender.js';
export { bullmqSettings, type BullmqSettings } from './bullmq/settings.js';
export { BullmqTaker } from './bullmq/taker.js';
export { queueTraits, type QueueTraits } from './queue-traits.js';
export { within } from './within.js';
