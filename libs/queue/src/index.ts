export type { Job, JobQueue, QueueOptions, TakenJob } from './port.js';
