import { GATEWAY_CATALOGUE, type Gateway, type OutgoingSms, type VerifiedReceipts } from '@dinnerbell/sms-gateways';
import { waitFor } from '@dinnerbell/testing';
import { ACCOUNT, MSG91 } from '../../test/account.js';
import { keeper } from '../../test/keeper.js';
import { putFaults } from '../../test/put-faults.js';
import { type ReceivedReceipt, startReceiver } from '../../test/start-receiver.js';
import { isPresent, validatorIn } from '../../test/validate-openapi.js';
import { startSimulator } from '../start-simulator.js';

const OWN = 'msg91.own.openapi.json';
const { keep, closeKept } = keeper();
afterEach(closeKept);

/** The product's own adapter against the stand-in for MSG91, whose SDK cannot be pointed anywhere but at MSG91. */
async function open(webhookVersion: 'v2' | 'v3' = 'v2') {
  const receiver = keep(await startReceiver());
  const webhookUrl = `${receiver.url}/webhooks/sms/msg91/1/${MSG91.webhookSecret}/status`;
  const templates = { offer: 'Rosa: ##dish## tonight, ##name##' };
  const msg91 = { authKey: MSG91.authKey, webhookUrl, webhookVersion, templates };
  const simulator = keep(await startSimulator({ port: 0, host: '127.0.0.1', accounts: [ACCOUNT], msg91 }));
  const config = { credentials: MSG91, baseUrl: `${simulator.url}/msg91`, answerTimeoutMs: 1_500 };
  const gateway = keep(GATEWAY_CATALOGUE.msg91.create(config));
  const accepted = async (): Promise<{ id: string; body: string; reference: string }[]> =>
    ((await (await fetch(`${simulator.url}/oracle/messages?vendor=msg91`)).json()) as { items: never[] }).items;
  return { receiver, simulator, gateway, accepted };
}

const smsTo = (line: number): OutgoingSms => ({
  to: `+1212555${String(line).padStart(4, '0')}`,
  sender: 'ROSAPZ',
  body: '',
  reference: `ref${line}`,
  statusUrl: '',
  template: { id: 'offer', variables: { dish: 'pizza & wine', name: 'Ada' } },
});
const read = (gateway: Gateway, { url, headers, rawBody }: ReceivedReceipt): VerifiedReceipts =>
  gateway.verifyAndParseStatuses?.({ url, headers: headers as Record<string, string>, rawBody }) as VerifiedReceipts;

test.each(['v2', 'v3'] as const)('a batch is sent, and each of its reports (%s) finds its message', async (version) => {
  const { receiver, gateway, accepted } = await open(version);
  expect(await gateway.probe()).toMatchObject({ ok: true });
  const outcomes = (await gateway.sendBatch?.([100, 101, 102].map(smsTo))) ?? [];
  const texts = await accepted();
  expect(texts.map(({ id }) => id)).toEqual(outcomes.map((outcome) => outcome.ok && outcome.gatewayMessageId));
  expect(texts.map(({ reference }) => reference)).toEqual(['ref100', 'ref101', 'ref102']);
  expect(texts[0]?.body).toBe('Rosa: pizza & wine tonight, Ada');
  await waitFor(() => receiver.received.length === 3);
  const receipts = receiver.received.flatMap((report) => read(gateway, report).receipts);
  const byReference = new Map(receipts.map((receipt) => [receipt.reference, receipt]));
  for (const { id, reference } of texts) {
    expect(byReference.get(reference)).toMatchObject({ gatewayMessageId: id, status: 'Delivered' });
  }
  const age = Date.now() - (receipts[0]?.occurredAt?.getTime() ?? 0);
  expect(age).toBeGreaterThan(-2_000);
  expect(age).toBeLessThan(60_000);
});

test.each([
  [{ mode: 'refuse', code: 301 }, { cause: 'misconfigured', code: '301' }, 0],
  [{ mode: 'refuse', code: 311 }, { cause: 'unclear', code: '311' }, 0],
  [{ mode: 'throttle', retryAfter: 2 }, { cause: 'throttled', retryAfterMs: 2_000 }, 0],
  [{ mode: 'drop-before' }, { cause: 'unclear', code: 'connection_lost' }, 0],
  [{ mode: 'accept-then-drop' }, { cause: 'unclear', code: 'connection_lost' }, 2],
  [{ mode: 'accept-then-500' }, { cause: 'unclear', code: 'gateway_error' }, 2],
  [{ mode: 'bad-json' }, { cause: 'unclear', code: 'unreadable_answer' }, 2],
  [{ mode: 'slow', ms: 6_000 }, { cause: 'unclear', code: 'no_answer' }, 2],
])('under %j every message of the batch says %j', async (rule, outcome, count) => {
  const { simulator, gateway, accepted } = await open();
  await putFaults(simulator.url, [{ vendor: 'msg91', ...rule }]);
  const outcomes = (await gateway.sendBatch?.([100, 101].map(smsTo))) ?? [];
  expect(outcomes).toMatchObject([
    { ok: false, ...outcome },
    { ok: false, ...outcome },
  ]);
  expect(await accepted()).toHaveLength(count);
});

test('finds what was accepted behind a dropped answer, by our reference', async () => {
  const { simulator, gateway, accepted } = await open();
  await putFaults(simulator.url, [{ vendor: 'msg91', mode: 'accept-then-drop' }]);
  const query = { to: smsTo(100).to, body: '', attemptedAt: new Date() };
  await gateway.sendBatch?.([100, 101].map(smsTo));
  const [text] = await accepted();
  const found = [{ gatewayMessageId: text?.id }];
  expect(await gateway.lookUp?.({ ...query, reference: 'ref100' })).toMatchObject({ found });
  expect(await gateway.lookUp?.({ ...query, gatewayMessageId: text?.id as string })).toMatchObject({ found });
  expect(await gateway.lookUp?.({ ...query, reference: 'never-sent' })).toEqual({ found: [] });
});

test('another key is refused, by the probe too', async () => {
  const { simulator } = await open();
  const credentials = { authKey: 'a-key-of-somebody' };
  const stranger = keep(GATEWAY_CATALOGUE.msg91.create({ credentials, baseUrl: `${simulator.url}/msg91` }));
  expect(await stranger.probe()).toMatchObject({ ok: false });
  expect(await stranger.send(smsTo(100))).toMatchObject({ cause: 'misconfigured', code: '207' });
});

const about = isPresent(OWN) ? describe : describe.skip;
about('against our description of MSG91 (skipped where ../shared/contracts is absent)', () => {
  const JSON_BODY = ['content', 'application/json', 'schema'];
  const flow = ['paths', '/api/v5/flow', 'post'];
  const expectValid = (value: unknown, ...path: string[]): void => {
    const valid = validatorIn(OWN, ...path);
    expect(valid(value) ? [] : valid.errors).toEqual([]);
  };

  test('requests, answers, the log and both shapes of reports', async () => {
    const { receiver, simulator } = await open();
    const post = async (path: string, body?: object): Promise<unknown> => {
      const headers = { authkey: MSG91.authKey };
      const options = { method: 'POST', headers, ...(body && { body: JSON.stringify(body) }) };
      return (await fetch(`${simulator.url}/msg91${path}`, options)).json();
    };
    const request = { template_id: 'offer', recipients: [{ mobiles: '12125550100', CRQID: 'r', dish: 'pizza' }] };
    expectValid(request, ...flow, 'requestBody', ...JSON_BODY);
    expectValid(await post('/api/v5/flow', request), ...flow, 'responses', '200', ...JSON_BODY);
    expectValid(await post('/api/v5/flow', {}), ...flow, 'responses', '200', ...JSON_BODY);
    const today = new Date(Date.now() + 19_800_000).toISOString().slice(0, 10);
    const log = await post(`/api/v5/report/logs/p/sms?startDate=${today}&endDate=${today}`);
    expectValid(log, 'paths', '/api/v5/report/logs/p/sms', 'post', 'responses', '200', ...JSON_BODY);
    await waitFor(() => receiver.received.length === 1);
    const form = ['content', 'application/x-www-form-urlencoded', 'schema', 'properties', 'data', 'contentSchema'];
    const data: unknown = JSON.parse(receiver.received[0]?.fields['data'] ?? '');
    expectValid(data, 'webhooks', 'deliveryV2', 'post', 'requestBody', ...form);
  });

  test('v3', async () => {
    const { receiver, gateway } = await open('v3');
    await gateway.send(smsTo(100));
    await waitFor(() => receiver.received.length === 1);
    const report: unknown = JSON.parse(receiver.received[0]?.rawBody.toString() ?? '');
    expectValid(report, 'webhooks', 'deliveryV3', 'post', 'requestBody', ...JSON_BODY);
  });
});
