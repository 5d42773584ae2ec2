import type { Job } from '../port.js';

/** The furthest SQS puts a message off, in s: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html */
export const FURTHEST_S = 900;

export interface SqsEntry {
  MessageBody: string;
  /** Always given: left out, the queue's own delay would count. */
  DelaySeconds: number;
}

/** The message of a job at `now` (epoch ms); undefined for one that is to run later than SQS can put it off. */
export function encodeJob(job: Job, now: number): SqsEntry | undefined {
  const delay = Math.ceil(Math.max(0, (job.runAt?.getTime() ?? now) - now) / 1000);
  if (delay > FURTHEST_S) return undefined;
  return { MessageBody: JSON.stringify({ name: job.name, data: job.data, key: job.key }), DelaySeconds: delay };
}

/** Reads a message's body; throws, without repeating it, on one that is not of our making. */
export function decodeJob(body: string | undefined): Omit<Job, 'runAt'> {
  const job = parse(body);
  if (!isRecord(job) || typeof job['name'] !== 'string' || !isRecord(job['data'])) {
    throw new Error('a message in the queue is not a job of this product');
  }
  const key = typeof job['key'] === 'string' ? { key: job['key'] } : {};
  return { name: job['name'], data: job['data'] as Record<string, string>, ...key };
}

function parse(body: string | undefined): unknown {
  try {
    return JSON.parse(body ?? '');
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
