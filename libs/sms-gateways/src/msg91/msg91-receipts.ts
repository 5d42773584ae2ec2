import type { ParsedReceipt, ReceiptRequest, ReceiptStatus, RefusedWebhook, VerifiedReceipts } from '../port.js';
import { sameText } from '../same-text.js';
import { msg91MessageId } from './message-id.js';
import { MSG91_ERRORS } from './msg91-errors.js';

/** All are final; a code that is not here is news without effect. https://msg91.com/help/sms-delivery-reports */
const STATUSES: Readonly<Record<string, ReceiptStatus>> = {
  1: 'Delivered',
  2: 'Failed',
  9: 'Failed',
  16: 'Failed',
  17: 'Failed',
  25: 'Failed',
  26: 'Failed',
};

const REFUSED: RefusedWebhook = { refused: 'Not a delivery report.' };

interface Report {
  requestId: string;
  number: string;
  status: string;
  reference: string | undefined;
  date: string | undefined;
}

/** The secret stands before the last part of the path. */
const SECRET_PATH = /\/([^/]+)\/status$/;

/**
 * Reads a delivery report. MSG91 signs nothing: what proves it is the secret in the webhook's path (`…/{secret}/status`),
 * which only the account's panel knows. v2 is a form whose `data` is JSON with many reports, v3 flat JSON with one.
 */
export function readMsg91Reports(webhookSecret: string, request: ReceiptRequest): VerifiedReceipts | RefusedWebhook {
  const [, given = ''] = SECRET_PATH.exec(request.url.split(/[?#]/, 1)[0] ?? '') ?? [];
  if (!webhookSecret || !sameText(given, webhookSecret)) return { refused: 'The secret of the path does not match.' };
  const body = request.rawBody.toString('utf8');
  const json = request.headers['content-type']?.includes('json') ? body : new URLSearchParams(body).get('data');
  const reports = reportsOf(parse(json));
  return reports.length > 0 && reports.every((report) => report !== undefined)
    ? { receipts: reports.map(toReceipt) }
    : REFUSED;
}

/** v2 is a list of requests with their reports; v3 is one report that names its request. */
function reportsOf(json: unknown): (Report | undefined)[] {
  if (!Array.isArray(json)) return [toReport(json, Object(json) as Record<string, unknown>)];
  return json.flatMap((request: unknown) => {
    const { requestId, report } = Object(request) as Record<string, unknown>;
    return Array.isArray(report) ? report.map((one: unknown) => toReport(one, { requestId })) : [undefined];
  });
}

function toReport(value: unknown, { requestId }: Record<string, unknown>): Report | undefined {
  const { number, status, CRQID: reference, date } = Object(value) as Record<string, unknown>;
  const code = typeof status === 'number' ? String(status) : status;
  if (typeof requestId !== 'string' || !requestId || typeof code !== 'string' || !/^\d{1,3}$/.test(code))
    return undefined;
  if ((typeof number !== 'string' && typeof number !== 'number') || !/^\d{7,15}$/.test(String(number)))
    return undefined;
  return { requestId, number: String(number), status: code, reference: wordOf(reference), date: wordOf(date) };
}

function toReceipt({ requestId, number, status, reference, date }: Report): ParsedReceipt {
  const id = msg91MessageId(requestId, number);
  const receipt: ParsedReceipt = {
    eventKey: `${id}:${status}`,
    gatewayMessageId: id,
    status: STATUSES[status] ?? 'Progress',
  };
  if (reference !== undefined) receipt.reference = reference;
  if (receipt.status === 'Failed') receipt.errorCode = status;
  if (MSG91_ERRORS[status]?.suppress) receipt.suppress = true;
  const occurredAt = date === undefined ? NaN : readIst(date);
  if (!Number.isNaN(occurredAt)) receipt.occurredAt = new Date(occurredAt);
  return receipt;
}

/** `YYYY-MM-DD HH:MM:SS` without a zone is India's time; epoch ms, NaN where it is something else. */
export function readIst(date: string): number {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(date) ? Date.parse(`${date.replace(' ', 'T')}+05:30`) : NaN;
}

function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

function parse(json: string | null): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}
