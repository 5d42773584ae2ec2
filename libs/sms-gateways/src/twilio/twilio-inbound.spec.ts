import type { ParsedInbound, RefusedWebhook } from '../port.js';
import { verifyAndParseTwilioInbound } from './twilio-inbound.js';
import { signTwilio } from './twilio-signature.js';

const sid = `SM${'0'.repeat(32)}`;
const url = 'https://dinnerbell.example/webhooks/sms/twilio/1/inbound';
const text = { MessageSid: sid, SmsStatus: 'received', From: '+12125550100', To: '+12125550199', Body: 'Stop, please' };

function read(fields: Record<string, string>, change = (body: Buffer): Buffer => body): ParsedInbound | RefusedWebhook {
  const headers = { 'x-twilio-signature': signTwilio('token', url, Object.entries(fields)) };
  const rawBody = change(Buffer.from(new URLSearchParams(fields).toString()));
  return verifyAndParseTwilioInbound(['other', 'token'], { url, headers, rawBody });
}

test('a text is read with its keyword where Twilio has answered it already', () => {
  const inbound = { from: text.From, to: text.To, text: text.Body, gatewayMessageId: sid, eventKey: `${sid}:received` };
  expect(read(text)).toEqual(inbound);
  const pool = `MG${'0'.repeat(32)}`;
  const pooled = { ...text, MessagingServiceSid: pool, OptOutType: 'STOP' };
  expect(read(pooled)).toEqual({ ...inbound, pool, optOut: 'STOP', answered: true });
});

test.each(['STOP', ' unsubscribe\n', 'Help', 'YES'])('%j is answered by Twilio itself', (Body) => {
  expect(read({ ...text, Body })).toMatchObject({ answered: true });
});

test.each(['STOP.', 'stop please', 'ARRET', 'help me', ''])('%j is not', (Body) => {
  expect(read({ ...text, Body })).not.toHaveProperty('answered');
});

test('an empty text is a text', () => expect(read({ ...text, Body: '' })).toMatchObject({ text: '' }));

test.each([
  ['a delivery receipt', { ...text, SmsStatus: 'delivered' }],
  ['nobody’s text', { ...text, From: '' }],
  ['a SID of something else', { ...text, MessageSid: `CA${'0'.repeat(32)}` }],
])('%s is refused', (_, fields) => expect(read(fields)).toEqual({ refused: 'Not a text that came in.' }));

test('any byte changed is refused', () => {
  const { length } = new URLSearchParams(text).toString();
  for (let at = 0; at < length; at++) {
    const flip = (body: Buffer): Buffer => {
      body[at] = (body[at] ?? 0) ^ 1;
      return body;
    };
    expect(read(text, flip)).toHaveProperty('refused');
  }
});
