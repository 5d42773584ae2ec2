import type { Answer } from '../faults/act-out.js';
import type { NewMessage } from '../store/message-store.js';
import { refusal } from './refusals.js';

const PHONE = /^[1-9]\d{6,14}$/;
const SENDER = /^(?:\d{3,15}|(?=.*[A-Za-z])[A-Za-z0-9 &_-]{3,11})$/;
const LONGEST_TEXT = 1_000;
const LONGEST_REFERENCE = 40;

/** What Vonage would take of a text, or its refusal. Numbers that belong to nobody are taken. */
export function checkMessage(
  accountSid: string,
  index: number,
  json: unknown,
): { message: NewMessage } | { refused: Answer } {
  const {
    channel,
    message_type: type,
    to,
    from,
    text,
    client_ref: reference,
    webhook_url: url,
  } = Object(json) as Record<string, unknown>;
  const no = (code: string, detail: string): { refused: Answer } => ({ refused: refusal(code, detail) });
  if (channel !== 'sms') return no('1100', 'The specified channel is not supported.');
  if (type !== 'text') return no('1140', 'The message type is invalid for the given channel.');
  if (typeof to !== 'string' || !PHONE.test(to))
    return no('110', 'The `to` parameter is invalid for the given channel.');
  if (typeof from !== 'string' || !SENDER.test(from)) return no('1120', 'The `from` parameter is invalid.');
  if (typeof text !== 'string' || !text || text.length > LONGEST_TEXT) return no('1150', 'The `text` is invalid.');
  if (reference !== undefined && (typeof reference !== 'string' || reference.length > LONGEST_REFERENCE)) {
    return no('1060', 'The client reference can be a string of up to 40 characters.');
  }
  const statusUrl = url ?? '';
  if (typeof statusUrl !== 'string' || (statusUrl && !/^https?:\/\/[^/?#\s]/i.test(statusUrl))) {
    return no('1150', 'The `webhook_url` is invalid.');
  }
  const sender = /^\d{9,}$/.test(from) ? `+${from}` : from;
  const part = { vendor: 'vonage' as const, reference: reference ?? null, first: index };
  return { message: { accountSid, to: `+${to}`, from: sender, body: text, statusUrl, part } };
}
