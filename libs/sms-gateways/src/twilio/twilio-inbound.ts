import type { ParsedInbound, ReceiptRequest, RefusedWebhook } from '../port.js';
import { INBOUND, MESSAGE_SID } from './twilio-status.js';
import { verifyTwilioFields } from './verify-twilio-fields.js';

const PHONE = /^\+?\d{3,15}$/;
const SERVICE = /^MG[0-9a-f]{32}$/i;

/** What Twilio answers by itself on every sender where nobody has switched that off: the whole text, in any letter case. */
const DEFAULT_KEYWORD =
  /^\s*(?:stop|stopall|unsubscribe|end|quit|cancel|revoke|optout|start|yes|unstop|help|info)\s*$/i;

/**
 * Checks the signature, then reads a text that came in. `OptOutType` stands there only under Advanced Opt-Out, where
 * Twilio has answered the keyword itself; without it, it has answered its default keywords
 * (https://www.twilio.com/docs/messaging/guides/stop-help-keywords). https://www.twilio.com/docs/messaging/guides/webhook-request
 */
export function verifyAndParseTwilioInbound(
  authTokens: readonly string[],
  request: ReceiptRequest,
): ParsedInbound | RefusedWebhook {
  const fields = verifyTwilioFields(authTokens, request);
  if ('refused' in fields) return fields;
  const sid = fields.get('MessageSid') ?? fields.get('SmsSid') ?? '';
  const status = fields.get('SmsStatus') ?? 'received';
  const [from = '', to = '', text] = ['From', 'To', 'Body'].map((name) => fields.get(name) ?? undefined);
  const whole = MESSAGE_SID.test(sid) && PHONE.test(from) && PHONE.test(to) && text !== undefined;
  if (!whole || !INBOUND.has(status)) return { refused: 'Not a text that came in.' };
  const inbound: ParsedInbound = { eventKey: `${sid}:received`, from, to, text, gatewayMessageId: sid };
  const pool = fields.get('MessagingServiceSid');
  if (pool && SERVICE.test(pool)) inbound.pool = pool;
  const optOut = fields.get('OptOutType');
  if (optOut === 'STOP' || optOut === 'START' || optOut === 'HELP') inbound.optOut = optOut;
  if (inbound.optOut || DEFAULT_KEYWORD.test(text)) inbound.answered = true;
  return inbound;
}
