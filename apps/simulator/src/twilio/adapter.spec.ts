import { GATEWAY_CATALOGUE, type Gateway, type OutgoingSms } from '@dinnerbell/sms-gateways';
import { waitFor } from '@dinnerbell/testing';
import { ACCOUNT } from '../../test/account.js';
import { keeper } from '../../test/keeper.js';
import { putFaults } from '../../test/put-faults.js';
import { startReceiver } from '../../test/start-receiver.js';
import { type Simulator, startSimulator } from '../start-simulator.js';

/** The product's own adapter against the stand-in: sending, faults, receipts and look-up as the worker meets them. */
describe('the adapter', () => {
  const { keep, closeKept } = keeper();
  let simulator: Simulator;
  let gateway: Gateway;

  beforeAll(async () => {
    simulator = await startSimulator({ port: 0, host: '127.0.0.1', accounts: [ACCOUNT] });
    gateway = GATEWAY_CATALOGUE.twilio.create({ credentials: ACCOUNT, baseUrl: simulator.url, answerTimeoutMs: 1_500 });
  });
  afterEach(() => Promise.all([putFaults(simulator.url, []), closeKept()]));
  afterAll(async () => {
    await gateway.close();
    await simulator.close();
  });

  const smsTo = (to: string, statusUrl = ''): OutgoingSms => {
    const url = statusUrl || 'https://dinnerbell.example/status?m=ref';
    return { to, sender: '+12125550199', body: 'Rosa: it’s “pizza” night – €8', reference: 'ref', statusUrl: url };
  };
  const accepted = async (to: string): Promise<unknown[]> => {
    const answer = await fetch(`${simulator.url}/oracle/messages?to=${encodeURIComponent(to)}`);
    return ((await answer.json()) as { items: unknown[] }).items;
  };

  test('probes, sends and reads the receipts', async () => {
    const receiver = keep(await startReceiver());
    const sms = smsTo('+12125550100', `${receiver.url}/webhooks/sms/twilio/1/status?m=AZq0Rk5cdzyAAAAAAAAAAQ`);
    expect(await gateway.probe()).toMatchObject({ ok: true });
    const sent = await gateway.send(sms);
    expect(sent).toMatchObject({ ok: true, segments: 1 });
    await waitFor(() => receiver.received.length === 2);
    const parsed = receiver.received.map(({ url, headers, rawBody }) =>
      gateway.verifyAndParseStatuses?.({ url, headers: headers as Record<string, string>, rawBody }),
    );
    const common = { gatewayMessageId: sent.ok && sent.gatewayMessageId, reference: 'AZq0Rk5cdzyAAAAAAAAAAQ' };
    expect(parsed).toMatchObject([
      { receipts: [{ status: 'Sent', ...common }] },
      { receipts: [{ status: 'Delivered', ...common }] },
    ]);
  });

  test.each([
    [{ mode: 'refuse', code: 21610 }, { cause: 'rejected', code: '21610', suppress: true }, 0],
    [{ mode: 'refuse', code: 20003 }, { cause: 'misconfigured', code: '20003' }, 0],
    [{ mode: 'refuse', code: 21608 }, { cause: 'misconfigured', code: '21608' }, 0],
    [{ mode: 'throttle', retryAfter: 2 }, { cause: 'throttled', retryAfterMs: 2_000 }, 0],
    [{ mode: 'drop-before' }, { cause: 'unclear', code: 'connection_lost' }, 0],
    [{ mode: 'accept-then-drop' }, { cause: 'unclear', code: 'connection_lost' }, 1],
    [{ mode: 'accept-then-500' }, { cause: 'unclear', code: 'gateway_error' }, 1],
    [{ mode: 'bad-json' }, { cause: 'unclear', code: 'unreadable_answer' }, 1],
    [{ mode: 'slow', ms: 6_000 }, { cause: 'unclear', code: 'no_answer' }, 1],
  ])('under %j it says %j', async (rule, outcome, count) => {
    const to = `+1212555${String(110 + JSON.stringify(rule).length).padStart(4, '0')}`;
    await putFaults(simulator.url, [{ to, ...rule }]);
    const before = (await accepted(to)).length;
    const sent = await gateway.send(smsTo(to));
    expect(sent).toMatchObject({ ok: false, ...outcome });
    expect(await accepted(to)).toHaveLength(before + count);
  });

  test('finds what was accepted behind a dropped answer, and proves the absence of what was not', async () => {
    await putFaults(simulator.url, [
      { to: '+12125550103', mode: 'accept-then-drop' },
      { to: '+12125550104', mode: 'drop-before', operation: 'send' },
    ]);
    const attemptedAt = new Date();
    const lookUp = (to: string) => gateway.lookUp?.({ to, body: smsTo(to).body, attemptedAt });
    for (const to of ['+12125550103', '+12125550104']) {
      expect(await gateway.send(smsTo(to))).toMatchObject({ ok: false, cause: 'unclear' });
    }
    const found = (await lookUp('+12125550103')) as { found: { gatewayMessageId: string }[] };
    expect(found.found).toHaveLength(1);
    const gatewayMessageId = found.found[0]?.gatewayMessageId as string;
    expect(await gateway.lookUp?.({ to: '', body: '', attemptedAt, gatewayMessageId })).toMatchObject({
      found: [{ gatewayMessageId }],
    });
    expect(await lookUp('+12125550104')).toEqual({ found: [] });
  });

  test('looks through more than one page', async () => {
    const to = '+12125550105';
    const attemptedAt = new Date();
    await gateway.send(smsTo(to));
    for (let count = 0; count < 101; count++) await gateway.send({ ...smsTo(to), body: `other ${count}` });
    const found = await gateway.lookUp?.({ to, body: smsTo(to).body, attemptedAt });
    expect(found).toMatchObject({ found: [{}] });
  });

  test('a hundred sends at once are a hundred messages, once each', async () => {
    const numbers = Array.from({ length: 100 }, (_, index) => `+1646555${String(100 + index).padStart(4, '0')}`);
    const outcomes = await Promise.all(numbers.map((to) => gateway.send(smsTo(to))));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    for (const to of numbers) expect(await accepted(to)).toHaveLength(1);
  });
});
