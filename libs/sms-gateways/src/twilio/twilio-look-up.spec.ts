import { GATEWAY_CATALOGUE } from '../catalogue.js';
import type { Gateway, LookUpQuery } from '../port.js';
import { startScriptedServer, type ScriptedServer } from '../testing/index.js';

const accountSid = `AC${'0'.repeat(32)}`;
const messages = `/2010-04-01/Accounts/${accountSid}/Messages`;
const attemptedAt = new Date('2026-11-22T18:00:00Z');
const query: LookUpQuery = { to: '+12125550100', body: 'Rosa: it’s pizza night…', attemptedAt };

const sidOf = (digit: string): string => `SM${digit.repeat(32)}`;
const message = (digit: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  sid: sidOf(digit),
  status: 'queued',
  body: query.body,
  direction: 'outbound-api',
  date_created: 'Sun, 22 Nov 2026 18:00:01 +0000',
  date_sent: null,
  error_code: null,
  ...changes,
});
const page = (items: unknown[], next: string | null = null) => ({
  status: 200,
  body: JSON.stringify({ messages: items, next_page_uri: next }),
});

let server: ScriptedServer;
let gateway: Gateway;
const lookUp = (changes: Partial<LookUpQuery> = {}) => gateway.lookUp?.({ ...query, ...changes });

beforeAll(async () => {
  server = await startScriptedServer();
  const credentials = { accountSid, authToken: 'token' };
  gateway = GATEWAY_CATALOGUE.twilio.create({ credentials, baseUrl: server.url, answerTimeoutMs: 5_000 });
});
afterAll(() => Promise.all([gateway.close(), server.close()]));

test('an empty answer is proof of absence', () => expect(gateway.absenceProof).toBe(true));

test('lists by To and never by DateSent', async () => {
  server.script(page([message('1')]));
  expect(await lookUp()).toEqual({ found: [{ gatewayMessageId: sidOf('1'), status: 'Progress' }] });
  expect(server.requests[0]?.url).toBe(`${messages}.json?To=%2B12125550100&PageSize=100`);
});

test('passes over other texts, earlier ones and those a guest sent', async () => {
  server.script(
    page([
      message('1', { body: 'Rosa: it’s pasta night' }),
      message('2', { direction: 'inbound', status: 'received' }),
      message('3', { status: 'undelivered', error_code: 30003 }),
      message('4', { date_created: 'Sun, 22 Nov 2026 12:00:00 +0000' }),
    ]),
  );
  expect(await lookUp()).toEqual({ found: [{ gatewayMessageId: sidOf('3'), status: 'Failed', errorCode: '30003' }] });
});

test('knows its text again after smart encoding and behind the line of a trial account', async () => {
  const body = "Sent from your Twilio trial account - Rosa: it's pizza night...";
  server.script(page([message('1', { body })]));
  expect(await lookUp()).toMatchObject({ found: [{ gatewayMessageId: sidOf('1') }] });
});

test('emoji-only texts are told apart', async () => {
  server.script(page([message('1', { body: '🍕' })]));
  expect(await lookUp({ body: '🍷' })).toEqual({ found: [] });
  expect(await lookUp({ body: '🍕' })).toMatchObject({ found: [{}] });
});

test('follows pages back to the attempt and no further', async () => {
  const next = `${messages}.json?To=x&Page=1&PageToken=t`;
  const old = message('3', { date_created: 'Sat, 21 Nov 2026 18:00:00 +0000' });
  server.script(page([message('1', { body: 'other' })], next), page([message('2'), old], `${next}2`));
  expect(await lookUp()).toMatchObject({ found: [{ gatewayMessageId: sidOf('2') }] });
  expect(server.requests.map(({ url }) => url)).toEqual([expect.any(String), next]);
});

test('a page it cannot get to the end of is no proof', async () => {
  server.script(page([message('1', { body: 'other' })], `${messages}.json?Page=1`));
  expect(await lookUp()).toEqual({ failed: 'unclear' });
  expect(server.requests).toHaveLength(10);
});

test('does not carry the credentials to another address', async () => {
  server.script(page([message('1', { body: 'other' })], 'https://elsewhere.example/'));
  expect(await lookUp()).toEqual({ failed: 'unclear' });
});

test.each([
  ['reset' as const, 'unclear'],
  [{ status: 429, body: '{"code":20429}' }, 'throttled'],
  [{ status: 401, body: '{"code":20003}' }, 'misconfigured'],
  [{ status: 500, body: '' }, 'unclear'],
  [{ status: 200, body: '{"messages":[{}]}' }, 'unclear'],
])('%j fails as %s', async (behaviour, failed) => {
  server.script(behaviour);
  expect(await lookUp()).toEqual({ failed });
});

describe('by SID', () => {
  test('reads its status', async () => {
    server.script({ status: 200, body: JSON.stringify(message('1', { status: 'delivered' })) });
    const found = [{ gatewayMessageId: sidOf('1'), status: 'Delivered' }];
    expect(await lookUp({ gatewayMessageId: sidOf('1') })).toEqual({ found });
    expect(server.requests[0]?.url).toBe(`${messages}/${sidOf('1')}.json`);
  });

  test('an unknown one is not found', async () => {
    server.script({ status: 404, body: '{"code":20404}' });
    expect(await lookUp({ gatewayMessageId: sidOf('1') })).toEqual({ found: [] });
  });
});
