import { parseSqsUrl } from '@dinnerbell/queue/address';
import type { Settings } from './settings.js';

const SCHEMES = ['postgres', 'postgresql', 'redis', 'rediss', 'sqs'];

/** QUEUE_URL, or the database's URL where it is not set. */
export function readQueueUrl(settings: Settings, databaseUrl: string): string {
  const queueUrl = settings.optional('QUEUE_URL');
  if (queueUrl === undefined) return databaseUrl;
  const url = settings.checkUrl('QUEUE_URL', queueUrl, SCHEMES);
  const parsed = url?.protocol === 'sqs:' ? parseSqsUrl(queueUrl) : undefined;
  if (parsed?.ok === false) settings.faults.push(`QUEUE_URL ${parsed.fault}.`);
  return queueUrl;
}
