import { msg91MessageId } from './message-id.js';
import { readMsg91Reports } from './msg91-receipts.js';

const url = 'https://dinnerbell.example/webhooks/sms/msg91/1/secret/status';
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const json = { 'content-type': 'application/json' };
const report = { date: '2026-11-22 23:30:00', number: '12125550100', status: '1', desc: 'DELIVERED', CRQID: 'r' };

const read = (body: string, headers: Record<string, string>, at = url, secret = 'secret') =>
  readMsg91Reports(secret, { url: at, headers, rawBody: Buffer.from(body) });
const v2 = (data: unknown) => read(new URLSearchParams({ data: JSON.stringify(data) }).toString(), form);
const v3 = (fields: object) => read(JSON.stringify(fields), json);

test('v2 holds many reports of many requests', () => {
  const failed = { ...report, number: '12125550101', status: '17', CRQID: undefined };
  expect(
    v2([
      { requestId: 'a', report: [report, failed] },
      { requestId: 'b', report: [report] },
    ]),
  ).toEqual({
    receipts: [
      {
        eventKey: `${msg91MessageId('a', '12125550100')}:1`,
        gatewayMessageId: msg91MessageId('a', '12125550100'),
        reference: 'r',
        status: 'Delivered',
        occurredAt: new Date('2026-11-22T18:00:00Z'),
      },
      {
        eventKey: `${msg91MessageId('a', '12125550101')}:17`,
        gatewayMessageId: msg91MessageId('a', '12125550101'),
        status: 'Failed',
        errorCode: '17',
        suppress: true,
        occurredAt: new Date('2026-11-22T18:00:00Z'),
      },
      expect.objectContaining({ gatewayMessageId: msg91MessageId('b', '12125550100') }),
    ],
  });
});

test.each([
  ['1', 'Delivered', undefined],
  ['2', 'Failed', undefined],
  ['9', 'Failed', true],
  ['16', 'Failed', undefined],
  ['17', 'Failed', true],
  ['25', 'Failed', undefined],
  ['26', 'Failed', undefined],
  ['99', 'Progress', undefined],
])('v3 with status %s is %s', (status, ours, suppress) => {
  const answer = v3({ ...report, requestId: 'a', status });
  expect(answer).toMatchObject({ receipts: [{ status: ours }] });
  expect('receipts' in answer && answer.receipts[0]?.suppress).toBe(suppress);
});

test('a date of another shape is left out', () => {
  const answer = v3({ ...report, requestId: 'a', date: '22/11/2026' });
  expect('receipts' in answer && answer.receipts[0]).not.toHaveProperty('occurredAt');
});

test.each([
  ['no list', {}],
  ['an empty list', []],
  ['a request without reports', [{ requestId: 'a' }]],
  ['no request', [{ report: [report] }]],
  ['one bad report among good ones', [{ requestId: 'a', report: [report, { ...report, number: 'x' }] }]],
  ['nothing', null],
])('v2 with %s is refused as a whole', (_, data) => expect(v2(data)).toEqual({ refused: 'Not a delivery report.' }));

test.each([
  ['no status', { ...report, requestId: 'a', status: undefined }],
  ['no number', { ...report, requestId: 'a', number: '' }],
  ['no request', report],
])('v3 with %s is refused', (_, fields) => expect(v3(fields)).toEqual({ refused: 'Not a delivery report.' }));

test('broken JSON is refused', () => {
  expect(read('{', json)).toHaveProperty('refused');
  expect(read('data=%5B', form)).toHaveProperty('refused');
});

test('the secret stands before the path’s last word; without one set nothing is believed', () => {
  const body = JSON.stringify({ ...report, requestId: 'a' });
  expect(read(body, json, `${url}?x=1`)).toHaveProperty('receipts');
  for (const at of [
    `${url}s`,
    `${url}/`,
    'https://dinnerbell.example/secret',
    'https://dinnerbell.example/status?secret',
  ]) {
    expect(read(body, json, at)).toEqual({ refused: 'The secret of the path does not match.' });
  }
  expect(read(body, json, 'https://dinnerbell.example/', '')).toHaveProperty('refused');
});
