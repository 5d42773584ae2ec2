import { startSimulatorProcess, waitFor, type ServiceProcess } from '@dinnerbell/testing';
import { systemContext } from '../src/database/context.js';
import { Database } from '../src/database/transaction.js';
import type { Registered } from './support/register-merchant.js';
import { startApi, type RunningApi } from './support/start-api.js';
import { tillApiEnv, tillSimulatorEnv } from './support/till-accounts.js';

const AT_ONCE = 20;

interface TillRow {
  id: string;
  status: string;
  clientReturn?: { razorpay_payment_id: string; razorpay_signature: string };
}

describe.each(['stripe', 'razorpay'] as const)('a purchase through %s, against the simulator', (gateway) => {
  let simulator: ServiceProcess;
  let api: RunningApi;
  let merchant: Registered;

  beforeAll(async () => {
    simulator = await startSimulatorProcess({ env: tillSimulatorEnv() });
    const roles = { ROLES: 'http,worker', WELCOME_CREDITS: '0', DATABASE_POOL: '16' };
    api = await startApi({ ...tillApiEnv(simulator.url), ...roles });
    await simulate('PUT', '/till/webhooks', { [gateway]: `${api.url}/webhooks/payments/${gateway}` });
  });
  afterAll(async () => {
    await api?.close();
    await simulator?.stop();
  });
  beforeEach(async () => {
    merchant = await api.register();
  });
  afterEach(() => simulate('PUT', '/faults', []));

  const simulate = async <T = unknown>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(simulator.url + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  };
  /** What a person, a bank or the clock does at the gateway. */
  const act = (id: string, action: string, twist: object = {}) =>
    simulate<TillRow>('POST', `/till/payments/${id}/${action}`, twist);
  const faults = (...rules: object[]) =>
    simulate(
      'PUT',
      '/faults',
      rules.map((rule) => ({ vendor: gateway, ...rule })),
    );
  const noWebhooks = () => faults({ operation: 'webhook', receipts: { deliveredShare: 0 } });
  const sql = <Row = Record<string, unknown>>(statement: string, params: unknown[] = []): Promise<Row[]> =>
    api.app.get(Database).transaction(systemContext('spec'), (tx) => tx.query<Row>(statement, params));

  const recharge = (headers: Record<string, string> = {}) =>
    merchant.call('POST', '/billing/recharge', { packageId: 'taster', gateway }, headers);
  const begin = async (): Promise<string> => {
    const answer = await recharge();
    expect(answer).toMatchObject({ status: 201, body: { status: 'Pending', checkout: { gateway } } });
    return answer.body.paymentId as string;
  };
  const show = async (id: string) => (await merchant.call('GET', `/billing/payments/${id}`)).body;
  const until = (id: string, status: string) =>
    waitFor(async () => (await show(id)).status === status, { what: `payment ${status}` });
  const verify = (id: string, row: TillRow) =>
    merchant.call('POST', `/billing/payments/${id}/verify`, {
      ...(row.clientReturn && {
        gatewayPaymentId: row.clientReturn.razorpay_payment_id,
        signature: row.clientReturn.razorpay_signature,
      }),
    });
  const credits = async () => (await merchant.call('GET', '/billing')).body.smsCredits as number;
  const debt = async () =>
    (await sql<{ debt: number }>('SELECT debt FROM merchants WHERE id = $1', [merchant.id]))[0]?.debt;

  test('is credited by its webhook', async () => {
    const id = await begin();
    await act(id, 'pay');
    await until(id, 'Succeeded');
    expect(await credits()).toBe(500);
  });

  test('is credited when the payer comes back, though no webhook came', async () => {
    await noWebhooks();
    const id = await begin();
    const row = await act(id, 'pay');
    expect(await verify(id, row)).toMatchObject({ status: 200, body: { status: 'Succeeded' } });
    expect(await credits()).toBe(500);
  });

  test('is found by the clock, though no webhook came and nobody came back', async () => {
    await noWebhooks();
    const id = await begin();
    await act(id, 'pay');
    expect(await credits()).toBe(0);
    await sql('UPDATE payments SET next_check_at = now() WHERE id = $1', [id]);
    await until(id, 'Succeeded');
    expect(await credits()).toBe(500);
  });

  test(`${AT_ONCE} at once, each webhook three times in any order, each payer back twice, each asked after: ${AT_ONCE} credits`, async () => {
    await faults({ operation: 'webhook', receipts: { copies: 3, shuffle: true } });
    const ids = await Promise.all(Array.from({ length: AT_ONCE }, begin));
    await Promise.all(
      ids.map(async (id) => {
        const row = await act(id, 'pay');
        await sql('UPDATE payments SET next_check_at = now() WHERE id = $1 AND next_check_at IS NOT NULL', [id]);
        await Promise.all([verify(id, row), verify(id, row)]);
      }),
    );
    const quiet = () => simulate<{ webhooks: { waiting: number; failed: number } }>('GET', '/oracle/payments');
    await waitFor(async () => (await quiet()).webhooks.waiting === 0, { what: 'all webhooks' });
    expect((await quiet()).webhooks.failed).toBe(0);
    expect(await credits()).toBe(AT_ONCE * 500);
  });

  test('with an answer that got lost: the same key goes on with the same checkout', async () => {
    const key = { 'idempotency-key': `lost-${merchant.id}` };
    await faults({ operation: 'checkout', mode: 'accept-then-drop' });
    // Razorpay forgets keys but finds an order by our reference, so its adapter sees at once that it was made.
    expect(await recharge(key)).toMatchObject({ status: gateway === 'stripe' ? 503 : 201 });
    await faults();
    const again = await recharge(key);
    expect(again).toMatchObject({ status: 201, body: { status: 'Pending' } });
    const { paymentId } = again.body as { paymentId: string };
    expect(await sql('SELECT id FROM payments WHERE merchant_id = $1', [merchant.id])).toEqual([{ id: paymentId }]);
    await act(paymentId, 'pay');
    await until(paymentId, 'Succeeded');
  });

  const wrong: [string, object][] = [
    ['amount', { amountMinor: 100 }],
    ['currency', { currency: 'MXN' }],
  ];
  // The notes of a Razorpay payment are the payer's to write; those of the order, which are ours, come first there.
  if (gateway === 'stripe') wrong.push(['tenant', { merchantId: '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a' }]);
  test.each(wrong)('paid with another %s credits nothing, by webhook, verify or clock', async (alarm, twist) => {
    const id = await begin();
    const row = await act(id, 'pay', twist);
    const raised = async () => (await sql('SELECT alarm FROM payments WHERE id = $1', [id]))[0]?.['alarm'];
    await waitFor(raised, { what: 'the alarm' });
    expect(await raised()).toBe(alarm);
    await verify(id, row);
    await sql('UPDATE payments SET next_check_at = now() WHERE id = $1', [id]);
    await waitFor(
      async () => Number((await sql('SELECT checks FROM payments WHERE id = $1', [id]))[0]?.['checks']) > 0,
    );
    expect(await credits()).toBe(0);
  });

  if (gateway === 'razorpay') {
    test('paid by checkout.js and by its link as well: credited once, and the second money alarms', async () => {
      const id = await begin();
      const { items } = await simulate<{ items: TillRow[] }>('GET', `/till/payments?paymentId=${id}`);
      expect(items.map((row) => row.id.split('_')[0]).sort()).toEqual(['order', 'plink']);
      await act(id, 'pay');
      await until(id, 'Succeeded');
      await act(items.find((row) => row.id.startsWith('plink_'))?.id ?? '', 'pay');
      const alarm = async () => (await sql('SELECT alarm FROM payments WHERE id = $1', [id]))[0]?.['alarm'];
      await waitFor(alarm, { what: 'the alarm' });
      expect(await alarm()).toBe('second_payment');
      expect(await credits()).toBe(500);
    });
  }

  test('goes back: all of it, at the gateway too', async () => {
    const id = await begin();
    await act(id, 'pay');
    await until(id, 'Succeeded');
    const refund = await merchant.call('POST', `/billing/payments/${id}/refund`, {});
    expect(refund).toMatchObject({ status: 201, body: { credits: 500, amount: '12.00' } });
    await until(id, 'Refunded');
    expect(await credits()).toBe(0);
  });

  test('refunded at the dashboard and disputed: what was used is owed', async () => {
    const [refunded, disputed] = [await begin(), await begin()];
    for (const id of [refunded, disputed]) {
      await act(id, 'pay');
      await until(id, 'Succeeded');
    }
    await act(refunded, 'refund');
    await until(refunded, 'Refunded');
    expect(await credits()).toBe(500);
    await merchant.call('POST', `/billing/payments/${disputed}/refund`, { credits: 200 });
    await act(disputed, 'dispute');
    await waitFor(async () => (await credits()) === 0, { what: 'the dispute' });
    await act(disputed, 'dispute', { outcome: 'won' });
    await waitFor(async () => (await credits()) === 300, { what: 'the credits of a dispute that was won' });
    expect(await debt()).toBe(0);
  });
});
