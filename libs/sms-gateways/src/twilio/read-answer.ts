import { classifyFailure, wireRefusal } from '../classify-failure.js';
import type { WireAnswer, WireBreak } from '../exchange.js';
import { parseObject } from '../parse-object.js';
import type { SendOutcome, SendRefusal } from '../port.js';
import { retryAfterMs } from '../retry-after.js';
import { TWILIO_ERRORS, twilioErrorText } from './twilio-errors.js';

const MESSAGE_SID = /^(?:SM|MM)[0-9a-f]{32}$/i;

/** Statuses with which a proxy or Twilio turns away every message alike. */
const SET_UP = new Set([401, 403, 404, 405, 407]);

/** What Twilio's answer to a send means; only a 2xx with a message SID is acceptance. */
export function readSendAnswer(result: WireAnswer | WireBreak): SendOutcome {
  if (result.kind === 'break') return classifyFailure(result.errorCode, result.written);
  if (result.status < 200 || result.status >= 300) return readRefusal(result);
  const message = parseObject(result.body);
  const sid = message?.['sid'];
  if (typeof sid !== 'string' || !MESSAGE_SID.test(sid)) return wireRefusal('unclear', 'unreadable_answer');
  const segments = Number(message?.['num_segments']);
  // A messaging service says "0" until it has picked the sender.
  return segments > 0 ? { ok: true, gatewayMessageId: sid, segments } : { ok: true, gatewayMessageId: sid };
}

/** What any answer but 2xx means. Twilio's own words are left out: they repeat the phone number. */
export function readRefusal({ status, retryAfter, body }: WireAnswer): SendRefusal {
  if (status >= 500 || status === 408) return wireRefusal('unclear', 'gateway_error');
  if (status < 400) return wireRefusal('unclear', 'unreadable_answer');
  const code = parseObject(body)?.['code'];
  const known = typeof code === 'number' ? TWILIO_ERRORS[code] : undefined;
  const cause = status === 429 ? 'throttled' : (known?.cause ?? (SET_UP.has(status) ? 'misconfigured' : 'rejected'));
  const codeText = typeof code === 'number' ? String(code) : status === 429 ? 'too_many_requests' : `http_${status}`;
  const refusal: SendRefusal =
    codeText === 'too_many_requests'
      ? wireRefusal(cause, codeText)
      : { ok: false, cause, code: codeText, detail: twilioErrorText(codeText) };
  const wait = cause === 'throttled' ? (retryAfterMs(retryAfter) ?? known?.retryAfterMs) : undefined;
  if (wait !== undefined) refusal.retryAfterMs = wait;
  if (known?.suppress) refusal.suppress = true;
  return refusal;
}
