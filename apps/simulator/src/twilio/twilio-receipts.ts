import { signTwilio } from '@dinnerbell/sms-gateways';
import type { ReceiptEvent } from '../receipts/plan-events.js';
import { postWebhook } from '../receipts/post-webhook.js';
import type { VendorReceipts } from '../receipts/vendor-receipts.js';
import type { StoredMessage } from '../store/message-store.js';

/** Status callbacks as Twilio posts them, signed over the exact URL with the token of the message's account. */
export function twilioReceipts(tokens: ReadonlyMap<string, string>): VendorReceipts {
  return {
    tells: () => true,
    post: (dispatcher, message, event) => {
      const url = message.statusUrl.split('#', 1)[0] ?? '';
      const { headers, body } = renderTwilio(tokens.get(message.accountSid) ?? '', url, fieldsOf(message, event));
      return postWebhook(dispatcher, url, headers, body);
    },
  };
}

/** A webhook's form and headers, signed. */
export function renderTwilio(
  authToken: string,
  url: string,
  fields: [string, string][],
): { headers: Record<string, string>; body: string } {
  return {
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'x-twilio-signature': signTwilio(authToken, url, fields),
      'user-agent': 'TwilioProxy/1.1',
    },
    body: fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&'),
  };
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
