import { createHash } from 'node:crypto';

/**
 * The id of one message at MSG91, which gives only one a request: that id and a mark of the phone. Answers, reports and
 * logs all have both, so each of them leads to the same id; the mark keeps the number itself out of it.
 */
export function msg91MessageId(requestId: string, digits: string): string {
  return `${requestId}:${createHash('sha256').update(digits).digest('hex').slice(0, 16)}`;
}
