import { randomBytes } from 'node:crypto';
import type { PostInbound } from '../inbound/post-inbound.js';
import { postWebhook } from '../receipts/post-webhook.js';
import { renderTwilio } from './twilio-receipts.js';

/** The number a messaging service of this stand-in sends from. */
const POOL_NUMBER = '+12125550198';

/** A guest's text as Twilio posts it to a number's or messaging service's webhook. */
export function twilioInbound(tokens: ReadonlyMap<string, string>): PostInbound {
  return (dispatcher, url, { accountSid, from, to, text }) => {
    const sid = `SM${randomBytes(16).toString('hex')}`;
    const pool = /^MG[0-9a-f]{32}$/i.test(to);
    const fields: [string, string][] = [
      ['MessageSid', sid],
      ['SmsMessageSid', sid],
      ['SmsSid', sid],
      ['SmsStatus', 'received'],
      ['AccountSid', accountSid],
      ['From', from],
      ['To', pool ? POOL_NUMBER : to],
      ['Body', text],
      ['NumMedia', '0'],
      ['NumSegments', '1'],
      ['ApiVersion', '2010-04-01'],
    ];
    if (pool) fields.push(['MessagingServiceSid', to]);
    const { headers, body } = renderTwilio(tokens.get(accountSid) ?? '', url, fields);
    return postWebhook(dispatcher, url, headers, body);
  };
}
