import { createHash } from 'node:crypto';
import { signTwilio } from './twilio-signature.js';
import { readStatus, verifyAndParseTwilioStatus } from './twilio-status.js';

const sid = `SM${'0'.repeat(32)}`;
const url = 'https://dinnerbell.example/status?m=abc';

function receipt(fields: Record<string, string>, at = url): ReturnType<typeof verifyAndParseTwilioStatus> {
  const pairs = Object.entries(fields);
  const headers = {
    'x-twilio-signature': signTwilio('token', at, pairs),
    'content-type': 'application/x-www-form-urlencoded',
  };
  return verifyAndParseTwilioStatus(['token'], {
    url: at,
    headers,
    rawBody: Buffer.from(new URLSearchParams(fields).toString()),
  });
}

test.each([
  ['accepted', 'Progress'],
  ['scheduled', 'Progress'],
  ['queued', 'Progress'],
  ['sending', 'Progress'],
  ['sent', 'Sent'],
  ['delivered', 'Delivered'],
  ['read', 'Delivered'],
  ['undelivered', 'Failed'],
  ['failed', 'Failed'],
  ['canceled', 'Failed'],
  ['a_word_of_tomorrow', 'Progress'],
])('%s is %s', (word, status) => expect(readStatus(word)).toBe(status));

test('a delivered receipt carries its key and our reference', () => {
  expect(receipt({ MessageSid: sid, MessageStatus: 'delivered', Added: 'later' })).toEqual({
    eventKey: `${sid}:delivered`,
    gatewayMessageId: sid,
    reference: 'abc',
    status: 'Delivered',
  });
});

test('a receipt without our reference is read all the same', () => {
  const parsed = receipt({ SmsSid: sid, SmsStatus: 'sent' }, 'https://dinnerbell.example/status');
  expect(parsed).toEqual({ eventKey: `${sid}:sent`, gatewayMessageId: sid, status: 'Sent' });
});

test.each([
  ['a text from a guest', { MessageSid: sid, SmsStatus: 'received' }],
  ['no SID', { MessageStatus: 'sent' }],
  ['a SID of something else', { MessageSid: `CA${'0'.repeat(32)}`, MessageStatus: 'sent' }],
  ['no status', { MessageSid: sid }],
])('%s is not a status callback', (_, fields) => {
  expect(receipt(fields as Record<string, string>)).toEqual({ refused: 'Not a status callback.' });
});

describe('a JSON body', () => {
  const rawBody = Buffer.from(JSON.stringify({ MessageSid: sid, MessageStatus: 'failed', ErrorCode: 30003 }));
  const headersFor = (signed: string) => ({
    'content-type': 'application/json',
    'x-twilio-signature': signTwilio('token', signed, []),
  });

  test('is covered by its hash in the URL', () => {
    const signed = `${url}&bodySHA256=${createHash('sha256').update(rawBody).digest('hex')}`;
    const parsed = verifyAndParseTwilioStatus(['token'], { url: signed, headers: headersFor(signed), rawBody });
    expect(parsed).toMatchObject({ status: 'Failed', errorCode: '30003', reference: 'abc' });
  });

  test('without the hash is refused: nothing would sign it', () => {
    const parsed = verifyAndParseTwilioStatus(['token'], { url, headers: headersFor(url), rawBody });
    expect(parsed).toHaveProperty('refused');
  });
});
