import { ACCOUNT } from '../../test/account.js';
import { postSms, SMS } from '../../test/post-sms.js';
import { putFaults } from '../../test/put-faults.js';
import { type Simulator, startSimulator } from '../start-simulator.js';

let simulator: Simulator;
const get = async (path: string): Promise<Record<string, unknown>> =>
  (await (await fetch(simulator.url + path)).json()) as Record<string, unknown>;

beforeEach(async () => void (simulator = await startSimulator({ port: 0, host: '127.0.0.1', accounts: [ACCOUNT] })));
afterEach(() => simulator.close());

test('lists what was accepted, in order, in pages', async () => {
  for (const Body of ['one', 'two', 'three']) {
    await postSms(simulator.url, { ...SMS, Body, StatusCallback: 'https://dinnerbell.example/s?m=ref&c=camp' });
  }
  const first = await get('/oracle/messages?vendor=twilio&limit=2');
  expect(first['items']).toMatchObject([{ body: 'one' }, { body: 'two' }]);
  expect((first['items'] as unknown[])[0]).toEqual({
    id: expect.stringMatching(/^SM[0-9a-f]{32}$/),
    vendor: 'twilio',
    to: SMS.To,
    from: SMS.From,
    body: 'one',
    reference: 'ref',
    acceptedAt: expect.stringMatching(/Z$/),
    status: expect.any(String),
  });
  const second = await get(`/oracle/messages?limit=2&cursor=${String(first['nextCursor'])}`);
  expect(second).toMatchObject({ items: [{ body: 'three' }], nextCursor: null });
});

test('filters by phone and by campaign', async () => {
  await postSms(simulator.url, { ...SMS, StatusCallback: 'https://dinnerbell.example/s?m=1&c=a' });
  await postSms(simulator.url, { ...SMS, To: '+12125550101' });
  expect((await get('/oracle/messages?to=%2B12125550101'))['items']).toMatchObject([
    { to: '+12125550101', reference: null },
  ]);
  expect((await get('/oracle/messages?to=+12125550100'))['items']).toHaveLength(1);
  expect((await get('/oracle/messages?to=%2B12125550102'))['items']).toEqual([]);
  expect((await get('/oracle/messages?campaign=a'))['items']).toHaveLength(1);
  expect((await get('/oracle/messages?campaign=b'))['items']).toEqual([]);
});

test('sums up, and shows who was written to twice', async () => {
  await postSms(simulator.url, SMS);
  await postSms(simulator.url, { ...SMS, To: '+12125550101' });
  await postSms(simulator.url, { ...SMS, To: '+12125550101', Body: 'another text' });
  expect(await get('/oracle/summary')).toMatchObject({ accepted: 3, distinctNumbers: 2, repeats: [] });
  const since = new Date(Date.now() + 1);
  while (Date.now() < since.getTime()) await new Promise(setImmediate);
  await postSms(simulator.url, SMS);
  const repeats = [{ to: SMS.To, body: SMS.Body, count: 2 }];
  expect(await get('/oracle/summary')).toMatchObject({ accepted: 4, distinctNumbers: 2, repeats });
  const later = await get(`/oracle/summary?since=${since.toISOString()}`);
  expect(later).toMatchObject({ accepted: 1, distinctNumbers: 1, repeats: [] });
});

test('what was refused or dropped before is not there; what was accepted is', async () => {
  await putFaults(simulator.url, [
    { to: '+12125550100', mode: 'refuse', code: 21610 },
    { to: '+12125550101', mode: 'drop-before' },
    { to: '+12125550102', mode: 'accept-then-drop' },
    { to: '+12125550103', mode: 'accept-then-500' },
    { to: '+12125550104', mode: 'bad-json' },
  ]);
  for (const last of [0, 1, 2, 3, 4]) {
    await postSms(simulator.url, { ...SMS, To: `+1212555010${last}` }).catch(() => undefined);
  }
  const { items } = (await get('/oracle/messages')) as { items: { to: string }[] };
  expect(items.map(({ to }) => to)).toEqual(['+12125550102', '+12125550103', '+12125550104']);
});

test.each([
  ['/oracle/messages?limit=0', 'limit'],
  ['/oracle/messages?cursor=x', 'cursor'],
  ['/oracle/messages?vendor=pigeon', 'vendor'],
  ['/oracle/summary?since=soon', 'since'],
])('%s is refused in words', async (path, word) => {
  expect(await get(path)).toMatchObject({ status: 400, problems: [expect.stringContaining(word)] });
});

describe('the fault door', () => {
  test('shows, takes and clears the rules', async () => {
    await putFaults(simulator.url, { seed: 3, rules: [{ mode: 'slow', ms: 1 }] });
    expect(await get('/faults')).toEqual({ seed: 3, rules: [{ share: 1, mode: 'slow', ms: 1 }] });
    const cleared = await fetch(`${simulator.url}/faults`, { method: 'DELETE' });
    expect(await cleared.json()).toEqual({ seed: 1, rules: [] });
  });

  test('refuses what it does not know, and keeps the rules it had', async () => {
    await putFaults(simulator.url, [{ mode: 'drop-before', operation: 'fetch' }]);
    await expect(putFaults(simulator.url, [{ mode: 'explode' }])).rejects.toThrow('rules[0].mode');
    expect(await get('/faults')).toMatchObject({ rules: [{ mode: 'drop-before' }] });
    const broken = await fetch(`${simulator.url}/faults`, { method: 'PUT', body: '{' });
    expect(broken.status).toBe(400);
    expect((await fetch(`${simulator.url}/faults`, { method: 'POST' })).status).toBe(405);
  });
});
