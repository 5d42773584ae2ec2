export { describeQueue, type QueueServer } from './describe-queue.js';
