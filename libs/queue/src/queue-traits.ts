import { FURTHEST_S } from './sqs/message.js';

/** What drivers differ in; whoever uses the port must be right with each of them, and may spare work where it knows more. */
export interface QueueTraits {
  /** Whether a second job of a key is dropped while the first one waits or runs, wherever that is. */
  keepsKeys: boolean;
  /** A job to be run later than this from now is dropped when it is added, ms. */
  furthestMs: number;
}

const BULLMQ: QueueTraits = { keepsKeys: true, furthestMs: Infinity };
const SQS: QueueTraits = { keepsKeys: false, furthestMs: FURTHEST_S * 1_000 };

/** The traits of the driver that a queue's URL picks. */
export function queueTraits(url: string): QueueTraits {
  return url.startsWith('sqs:') ? SQS : BULLMQ;
}
