import { signTwilio } from '@dinnerbell/sms-gateways';
import type { Dispatcher } from 'undici';
import type { StoredMessage } from '../store/message-store.js';
import type { ReceiptEvent } from './plan-events.js';

const LOOPBACK = /^https?:\/\/(?:localhost|[a-z0-9-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?(?=[/?#]|$)/i;

/** Whether receipts may be posted there: a stand-in never calls out of this machine. */
export function isLoopback(url: string): boolean {
  return LOOPBACK.test(url);
}

/**
 * Posts one status callback as Twilio does, signed over the exact URL. Resolves with the HTTP status; rejects when no
 * connection could be made or no answer came.
 */
export async function postReceipt(
  dispatcher: Dispatcher,
  message: StoredMessage,
  event: ReceiptEvent,
  authToken: string,
): Promise<number> {
  const url = message.statusUrl.split('#', 1)[0] ?? '';
  const params = fieldsOf(message, event);
  const { origin } = new URL(url);
  const { statusCode, body } = await dispatcher.request({
    origin,
    // As it was given, not as URL would write it.
    path: /^https?:\/\/[^/?]*(.*)$/i.exec(url)?.[1]?.replace(/^(?!\/)/, '/') ?? '/',
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'x-twilio-signature': signTwilio(authToken, url, params),
      'user-agent': 'TwilioProxy/1.1',
      accept: '*/*',
    },
    body: params.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&'),
  });
  await body.dump();
  return statusCode;
}

function fieldsOf(message: StoredMessage, { status, errorCode }: ReceiptEvent): [string, string][] {
  const { sid, accountSid, from, to } = message;
  const fields: [string, string][] = [
    ['MessageSid', sid],
    ['SmsSid', sid],
    ['MessageStatus', status],
    ['SmsStatus', status],
    ['AccountSid', accountSid],
    ['To', to],
    ['ApiVersion', '2010-04-01'],
  ];
  if (/^MG[0-9a-f]{32}$/i.test(from)) fields.push(['MessagingServiceSid', from]);
  else fields.push(['From', from]);
  if (errorCode) fields.push(['ErrorCode', String(errorCode)]);
  if (status !== 'sent') fields.push(['RawDlrDoneDate', new Date().toISOString().replace(/\D/g, '').slice(2, 12)]);
  return fields;
}
