import type { NewMessage } from '../store/message-store.js';
import { refusal, type Refusal } from './refusals.js';

const PHONE = /^\+[1-9]\d{6,14}$/;
const SENDER = /^(?:\+[1-9]\d{6,14}|\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 &+_-]{1,11})$/;
const SERVICE = /^MG[0-9a-f]{32}$/i;
const LONGEST_BODY = 1600;

/** What Twilio would take, or its refusal, in its order of checks. Numbers that belong to nobody are taken. */
export function checkMessage(
  accountSid: string,
  form: Record<string, string | undefined>,
): { message: NewMessage } | { refused: Refusal } {
  const { To: to, From: from, MessagingServiceSid: service, Body: body, StatusCallback: statusUrl = '' } = form;
  if (!to) return { refused: refusal(21604) };
  if (!body) return { refused: refusal(21602) };
  if (!from && !service) return { refused: refusal(21603) };
  if (!PHONE.test(to)) return { refused: refusal(21211, to) };
  if (service && !SERVICE.test(service)) return { refused: refusal(21701) };
  if (!service && from && !SENDER.test(from)) return { refused: refusal(21212, from) };
  if (body.length > LONGEST_BODY) return { refused: refusal(21617) };
  if (statusUrl && !/^https?:\/\/[^/?#\s]/i.test(statusUrl)) return { refused: refusal(21609, statusUrl) };
  return { message: { accountSid, to, from: service ?? from ?? '', body, statusUrl } };
}
