import { classifyFailure, wireRefusal } from '../classify-failure.js';
import type { WireAnswer, WireBreak } from '../exchange.js';
import { parseObject } from '../parse-object.js';
import type { SendOutcome, SendRefusal } from '../port.js';
import { retryAfterMs } from '../retry-after.js';
import { vonageError } from './vonage-errors.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Codes for the statuses that turn away every message alike, whatever stands in the body. */
const BY_STATUS: Readonly<Record<number, string>> = {
  401: 'unauthorized',
  402: 'low-balance',
  403: 'unprovisioned',
  429: 'throttled',
};
const SET_UP = new Set([404, 405, 407]);

/** What Vonage's answer to a send means; only a 2xx with a message UUID is acceptance. */
export function readSendAnswer(result: WireAnswer | WireBreak): SendOutcome {
  if (result.kind === 'break') return classifyFailure(result.errorCode, result.written);
  if (result.status < 200 || result.status >= 300) return readRefusal(result);
  const uuid = parseObject(result.body)?.['message_uuid'];
  if (typeof uuid !== 'string' || !UUID.test(uuid)) return wireRefusal('unclear', 'unreadable_answer');
  return { ok: true, gatewayMessageId: uuid };
}

/** What any answer but 2xx means. Vonage's own words are left out: they may repeat the phone number. */
export function readRefusal({ status, retryAfter, body }: WireAnswer): SendRefusal {
  if (status >= 500 || status === 408) return wireRefusal('unclear', 'gateway_error');
  if (status < 400) return wireRefusal('unclear', 'unreadable_answer');
  const code = BY_STATUS[status] ?? codeOf(parseObject(body)?.['type']) ?? `http_${status}`;
  const known = vonageError(code, status);
  const cause = known?.cause ?? (SET_UP.has(status) ? 'misconfigured' : 'rejected');
  const detail = known?.text ?? `Vonage refused the message (code ${code}).`;
  const refusal: SendRefusal = { ok: false, cause, code, detail };
  const wait = cause === 'throttled' ? (retryAfterMs(retryAfter) ?? known?.retryAfterMs) : undefined;
  if (wait !== undefined) refusal.retryAfterMs = wait;
  if (known?.suppress) refusal.suppress = true;
  return refusal;
}

/** The code in an error's type: `https://developer.vonage.com/api-errors/messages#1120` says `1120`. */
export function codeOf(type: unknown): string | undefined {
  return typeof type === 'string' ? /#([\w-]{1,40})$/.exec(type)?.[1] : undefined;
}
