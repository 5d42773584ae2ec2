import { classifyFailure } from '../classify-failure.js';
import type { Wire } from '../open-wire.js';
import { parseObject } from '../parse-object.js';
import type { FoundMessage, LookUpQuery, LooksUp } from '../port.js';
import { readRefusal } from './read-answer.js';
import { readStatus } from './vonage-status.js';

/** Vonage's clock is not ours. */
const SKEW_MS = 300_000;
/** The longest window a synchronous report takes. */
const DAY_MS = 86_400_000;
/** Everything the account sent in that window stands in one answer. */
const REPORT_CAP = 16 * 1024 * 1024;

/**
 * Which records of the Reports API are this message: by its UUID where it is known, else by our reference. Records lag
 * behind and the product is sold apart, so an empty answer proves nothing.
 */
export async function lookUpAtVonage(
  wire: Wire,
  apiKey: string,
  headers: string[],
  query: LookUpQuery,
): ReturnType<LooksUp['lookUp']> {
  const { gatewayMessageId: id, reference } = query;
  if (id === undefined && reference === undefined) return { failed: 'unclear' };
  const search = new URLSearchParams({ account_id: apiKey, product: 'MESSAGES', direction: 'outbound' });
  if (id === undefined) {
    const from = query.attemptedAt.getTime() - SKEW_MS;
    search.set('date_start', wholeSeconds(from));
    search.set('date_end', wholeSeconds(from + DAY_MS));
  } else search.set('id', id);
  const path = `/v2/reports/records?${search.toString()}`;
  const answer = await wire.call({ method: 'GET', path, headers, answerCap: REPORT_CAP });
  if (answer.kind === 'break') return { failed: classifyFailure(answer.errorCode, answer.written).cause };
  if (answer.status !== 200) return { failed: readRefusal(answer).cause };
  const records = parseObject(answer.body)?.['records'];
  if (!Array.isArray(records)) return { failed: 'unclear' };
  const found = records.map(toFound).filter((record) => record !== undefined);
  if (found.length < records.length) return { failed: 'unclear' };
  const fits = found.filter((record) =>
    id === undefined ? record.reference === reference : record.found.gatewayMessageId === id,
  );
  return { found: fits.map((record) => record.found) };
}

function toFound(record: unknown): { reference: string | undefined; found: FoundMessage } | undefined {
  const {
    message_id: id,
    status,
    client_ref: reference,
    error_code: errorCode,
  } = Object(record) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof status !== 'string') return undefined;
  const found: FoundMessage = { gatewayMessageId: id, status: readStatus(status) };
  if (found.status === 'Failed' && typeof errorCode === 'string' && errorCode) found.errorCode = errorCode;
  return { reference: typeof reference === 'string' ? reference : undefined, found };
}

function wholeSeconds(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}+0000`;
}
