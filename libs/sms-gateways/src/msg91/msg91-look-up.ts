import { classifyFailure } from '../classify-failure.js';
import type { Wire } from '../open-wire.js';
import { parseObject } from '../parse-object.js';
import type { FoundMessage, LookUpQuery, LooksUp, ReceiptStatus } from '../port.js';
import { msg91MessageId } from './message-id.js';
import { readRefusal } from './read-answer.js';

const DAY_MS = 86_400_000;
const IST_MS = 19_800_000;
const LOGS_CAP = 16 * 1024 * 1024;

/** Words of the log, in lower case; any other is news without effect. */
const STATUSES: Readonly<Record<string, ReceiptStatus>> = {
  sent: 'Sent',
  submitted: 'Sent',
  delivered: 'Delivered',
  failed: 'Failed',
  rejected: 'Failed',
  blocked: 'Failed',
  ndnc: 'Failed',
};

/**
 * Which rows of MSG91's log are this message: of its request and phone where those are known, else by our reference. A
 * phone alone is not enough, it may have had another text that day. Answers are cached for minutes and accepted
 * requests have been missing from the log, so an empty one proves nothing.
 */
export async function lookUpAtMsg91(
  wire: Wire,
  headers: string[],
  { to, gatewayMessageId: id, reference, attemptedAt }: LookUpQuery,
): ReturnType<LooksUp['lookUp']> {
  if (id === undefined && reference === undefined) return { failed: 'unclear' };
  const search = new URLSearchParams({
    startDate: indianDay(attemptedAt.getTime() - DAY_MS),
    endDate: indianDay(attemptedAt.getTime() + DAY_MS),
  });
  if (id !== undefined) search.set('requestId', id.split(':', 1)[0] ?? '');
  const path = `/api/v5/report/logs/p/sms?${search.toString()}`;
  const answer = await wire.call({ method: 'POST', path, headers, answerCap: LOGS_CAP });
  if (answer.kind === 'break') return { failed: classifyFailure(answer.errorCode, answer.written).cause };
  const rows = answer.status === 200 ? parseObject(answer.body)?.['data'] : undefined;
  if (!Array.isArray(rows)) return { failed: readRefusal(answer).cause };
  const found: FoundMessage[] = [];
  for (const row of rows) {
    const { requestId, telNum, status, CRQID } = Object(row) as Record<string, unknown>;
    if (typeof requestId !== 'string' || typeof telNum !== 'string' || typeof status !== 'string') {
      return { failed: 'unclear' };
    }
    const rowId = msg91MessageId(requestId, telNum);
    if (telNum !== to.slice(1) || (id === undefined ? CRQID !== reference : rowId !== id)) continue;
    found.push({ gatewayMessageId: rowId, status: STATUSES[status.toLowerCase()] ?? 'Progress' });
  }
  return { found };
}

/** The day it is in India, as the log wants it. */
export function indianDay(at: number): string {
  return new Date(at + IST_MS).toISOString().slice(0, 10);
}
