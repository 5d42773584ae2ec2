import type { StoredMessage } from '../store/message-store.js';
import { countSegments } from './count-segments.js';

let second = -1;
let secondText = '';

/** Epoch ms as RFC 2822, whole seconds in UTC. */
export function rfc2822(at: number): string {
  const now = Math.floor(at / 1000);
  if (now !== second) {
    second = now;
    secondText = new Date(now * 1000).toUTCString().replace('GMT', '+0000');
  }
  return secondText;
}

/** A message with every field of Twilio's answer, as JSON. A new one of a messaging service has no segments yet. */
export function renderMessage(message: StoredMessage): string {
  const { accountSid, sid, status, errorCode, acceptedAt, updatedAt } = message;
  const service = message.from.startsWith('MG') && message.from.length === 34 ? message.from : null;
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${sid}`;
  const left = status !== 'queued' && status !== 'accepted';
  return JSON.stringify({
    body: message.body,
    num_segments: service && !left ? '0' : String(countSegments(message.body)),
    direction: 'outbound-api',
    from: service ? null : message.from,
    date_updated: rfc2822(updatedAt),
    price: null,
    error_message: errorCode === null ? null : 'The message was not delivered',
    uri: `${uri}.json`,
    account_sid: accountSid,
    num_media: '0',
    to: message.to,
    date_created: rfc2822(acceptedAt),
    status,
    sid,
    date_sent: left ? rfc2822(updatedAt) : null,
    messaging_service_sid: service,
    error_code: errorCode,
    price_unit: 'USD',
    api_version: '2010-04-01',
    subresource_uris: { media: `${uri}/Media.json` },
  });
}
