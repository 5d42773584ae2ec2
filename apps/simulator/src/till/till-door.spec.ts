import { randomUUID } from 'node:crypto';
import { checkoutInput } from '@dinnerbell/payment-gateways/testing';
import { startTill, type TillOfSpec } from '../../test/start-till.js';
import type { TillRow } from './till.js';

describe('the till', () => {
  let till: TillOfSpec;
  beforeEach(async () => void (till = await startTill('stripe')));
  afterEach(() => till.close());

  const begin = async (): Promise<{ id: string; paymentId: string }> => {
    const input = checkoutInput('USD');
    const started = await till.gateway.startCheckout(input);
    return { id: started.ok ? started.gatewayOrderId : '', paymentId: input.paymentId };
  };

  test('an empty one says what will happen', async () => {
    const html = await (await fetch(`${till.simulator.url}/till`)).text();
    expect(html).toContain('Nobody has asked for money yet');
    expect(await till.list()).toMatchObject({ items: [], nextCursor: null, totals: { payments: 0, paid: 0 } });
  });

  test('lists payments with what can be done to them', async () => {
    const { id, paymentId } = await begin();
    const [row] = (await till.list()).items;
    expect(row).toMatchObject({ id, paymentId, vendor: 'stripe', status: 'open', amount: '499.00', credits: '500' });
    const slips = (): Promise<string> => fetch(`${till.simulator.url}/till/slips`).then((answer) => answer.text());
    expect(await slips()).toContain(`data-act="/till/payments/${id}/pay"`);
    await till.act(id, 'pay');
    expect(await slips()).not.toContain(`/${id}/pay"`);
    expect(await slips()).toContain(`data-act="/till/payments/${id}/dispute"`);
    await till.act(id, 'dispute');
    expect(await slips()).not.toContain(`/${id}/dispute"`);
  });

  test('acts by the gateway’s id, the payment’s, or ours', async () => {
    const { id, paymentId } = await begin();
    const paid = (await till.act(paymentId, 'pay')) as unknown as TillRow & { returnUrl: string };
    expect(paid).toMatchObject({ id, status: 'paid', returnUrl: expect.stringContaining('/app/billing') });
    const refund = await till.post(`/till/payments/${paid.gatewayPaymentId}/refund`, { amountMinor: 100 });
    expect(await refund.json()).toMatchObject({ id, status: 'paid', refundedMinor: 100 });
  });

  test('refuses what cannot be, in words', async () => {
    const { id } = await begin();
    const refused = async (path: string, body?: unknown): Promise<[number, string]> => {
      const answer = await till.post(path, body);
      return [answer.status, await answer.text()];
    };
    expect(await refused(`/till/payments/${randomUUID()}/pay`)).toEqual([
      404,
      expect.stringContaining('no such payment'),
    ]);
    expect(await refused(`/till/payments/${id}/steal`)).toEqual([404, expect.stringContaining('decline')]);
    expect(await refused(`/till/payments/${id}/refund`)).toEqual([409, expect.stringContaining('refund')]);
    const twist = { amountMinor: -1, currency: 'euro', colour: 'red' };
    const words = ['amountMinor: is not', 'currency: is not', 'colour: is unknown'];
    const [status, text] = await refused(`/till/payments/${id}/pay`, twist);
    expect([status, ...words.filter((word) => text.includes(word))]).toEqual([400, ...words]);
    expect(await refused('/till/webhooks')).toEqual([405, expect.any(String)]);
    expect((await till.list()).items[0]?.status).toBe('open');
    await till.act(id, 'pay');
    expect(await refused(`/till/payments/${id}/pay`)).toEqual([409, expect.stringContaining('cannot be paid')]);
    expect(await refused(`/till/payments/${id}/expire`)).toEqual([409, expect.any(String)]);
  });

  test('the oracle counts, and gives page after page', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) ids.push((await begin()).id);
    await till.act(ids[0] ?? '', 'pay');
    await till.act(ids[1] ?? '', 'pay', { currency: 'EUR', amountMinor: 7 });
    const page = async (query: string): Promise<Awaited<ReturnType<TillOfSpec['list']>>> =>
      (await (await fetch(`${till.simulator.url}/oracle/payments?${query}`)).json()) as never;
    const first = await page('limit=3&vendor=stripe');
    const second = await page(`limit=3&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
    expect(first.totals).toEqual({ payments: 5, paid: 2, paidMinor: { USD: 49_900, EUR: 7 } });
    expect((await page('vendor=razorpay')).items).toEqual([]);
    expect((await page('status=open')).items).toHaveLength(3);
    const bad = await fetch(`${till.simulator.url}/oracle/payments?limit=0&cursor=x&vendor=paypal`);
    expect(((await bad.json()) as { problems: string[] }).problems).toHaveLength(3);
  });
});
