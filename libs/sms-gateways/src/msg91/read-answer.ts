import { classifyFailure, wireRefusal } from '../classify-failure.js';
import type { WireAnswer, WireBreak } from '../exchange.js';
import { parseObject } from '../parse-object.js';
import type { SendRefusal } from '../port.js';
import { retryAfterMs } from '../retry-after.js';
import { MSG91_ERRORS, msg91Code } from './msg91-errors.js';

/** 24 digits today; any short id is taken, for the rest of the answer has said already that the request was. */
const REQUEST_ID = /^[\w-]{8,64}$/;

/** Statuses that turn away every message alike, where the body says nothing better. */
const BY_STATUS: Readonly<Record<number, string>> = { 401: '207', 403: '207', 418: '418', 429: 'too_many_requests' };
const SET_UP = new Set([404, 405, 407]);

/** What MSG91's answer to a flow request means; HTTP 200 carries refusals too, so only `type: "success"` with an id is acceptance. */
export function readFlowAnswer(result: WireAnswer | WireBreak): { requestId: string } | SendRefusal {
  if (result.kind === 'break') return classifyFailure(result.errorCode, result.written);
  if (result.status < 200 || result.status >= 300) return readRefusal(result);
  const { type, message } = parseObject(result.body) ?? {};
  if (type === 'error') return readRefusal(result);
  const accepted = type === 'success' && typeof message === 'string' && REQUEST_ID.test(message);
  return accepted ? { requestId: message } : wireRefusal('unclear', 'unreadable_answer');
}

/** What a refusal means, on whatever HTTP status. MSG91's own words are left out: they may repeat the phone number. */
export function readRefusal({ status, retryAfter, body }: WireAnswer): SendRefusal {
  if (status >= 500 || status === 408) return wireRefusal('unclear', 'gateway_error');
  const { type, code: given, message } = parseObject(body) ?? {};
  if (status < 400 && type !== 'error') return wireRefusal('unclear', 'unreadable_answer');
  const code = BY_STATUS[status] ?? msg91Code(given, message) ?? `http_${status}`;
  return { ...refusalOf(code, SET_UP.has(status)), ...waitOf(code, retryAfter) };
}

/** A refusal in one of MSG91's codes or ours; an unknown code refuses those messages, or all where `setUp`. */
export function refusalOf(code: string, setUp = false): SendRefusal {
  const known = MSG91_ERRORS[code];
  const cause = known?.cause ?? (setUp ? 'misconfigured' : 'rejected');
  const detail = known?.text ?? `MSG91 refused the message (code ${code}).`;
  return { ok: false, cause, code, detail, ...(known?.suppress && { suppress: true }) };
}

function waitOf(code: string, retryAfter: string | undefined): { retryAfterMs?: number } {
  if (MSG91_ERRORS[code]?.cause !== 'throttled') return {};
  const wait = retryAfterMs(retryAfter) ?? MSG91_ERRORS[code].retryAfterMs;
  return wait === undefined ? {} : { retryAfterMs: wait };
}
