import { checkoutInput } from '@dinnerbell/payment-gateways/testing';
import { waitFor } from '@dinnerbell/testing';
import { startReceiver } from '../../test/start-receiver.js';
import { startTill, type TillOfSpec } from '../../test/start-till.js';
import { keeper } from '../../test/keeper.js';

const { keep, closeKept } = keeper();
afterEach(closeKept);

const pay = async (till: TillOfSpec, count = 1): Promise<void> => {
  for (let index = 0; index < count; index++) {
    const started = await till.gateway.startCheckout(checkoutInput('USD'));
    await till.act(started.ok ? started.gatewayOrderId : '', 'pay');
  }
};
const typesOf = (till: TillOfSpec): string[] =>
  till.webhooks().map(({ rawBody }) => (JSON.parse(rawBody.toString()) as { type: string }).type);
const PAID = ['payment_intent.succeeded', 'charge.succeeded', 'checkout.session.completed'];
const settled = (till: TillOfSpec): Promise<unknown> => waitFor(async () => (await till.list()).webhooks.waiting === 0);

test('each comes once, and is counted', async () => {
  const till = keep(await startTill('stripe'));
  await pay(till);
  await settled(till);
  expect(typesOf(till).sort()).toEqual([...PAID].sort());
  expect((await till.list()).webhooks).toEqual({ waiting: 0, posted: 3, failed: 0, withheld: 0, lost: 0 });
});

test('copies carry the same event', async () => {
  const till = keep(await startTill('stripe'));
  await till.faults([{ vendor: 'stripe', receipts: { copies: 3 } }]);
  await pay(till);
  await settled(till);
  const ids = till.webhooks().map(({ rawBody }) => (JSON.parse(rawBody.toString()) as { id: string }).id);
  expect([ids.length, new Set(ids).size]).toEqual([9, 3]);
});

test('a share is lost, the same for the same seed', async () => {
  const lost = async (): Promise<number> => {
    const till = keep(await startTill('stripe'));
    await till.faults({ seed: 5, rules: [{ receipts: { deliveredShare: 0.5 } }] } as never);
    await pay(till, 10);
    await settled(till);
    expect(till.webhooks()).toHaveLength(30 - (await till.list()).webhooks.lost);
    return (await till.list()).webhooks.lost;
  };
  const first = await lost();
  expect(first).toBeGreaterThan(5);
  expect(first).toBeLessThan(25);
  expect(await lost()).toBe(first);
});

test('none, and any order', async () => {
  const till = keep(await startTill('stripe'));
  await till.faults([{ vendor: 'stripe', receipts: { copies: 0 } }]);
  await pay(till);
  expect((await till.list()).webhooks).toMatchObject({ waiting: 0, posted: 0, lost: 0 });
  await till.faults([{ vendor: 'stripe', receipts: { shuffle: true } }]);
  await pay(till, 6);
  await settled(till);
  const types = typesOf(till);
  const inOrder = types.every((type, index) => type === PAID[index % 3]);
  expect([types.length, inOrder]).toEqual([18, false]);
});

test('one that is not answered with 2xx comes again, signed anew', async () => {
  const till = keep(await startTill('stripe'));
  const receiver = keep(await startReceiver((count) => (count <= 2 ? 500 : count === 3 ? 0 : 204)));
  const put = await fetch(`${till.simulator.url}/till/webhooks`, {
    method: 'PUT',
    body: JSON.stringify({ stripe: `${receiver.url}/hook` }),
  });
  expect(await put.json()).toEqual({ stripe: `${receiver.url}/hook` });
  await pay(till);
  await settled(till);
  expect((await till.list()).webhooks).toMatchObject({ posted: 3, failed: 0 });
  expect(receiver.received).toHaveLength(6);
  for (const { headers, rawBody } of receiver.received) {
    expect(till.gateway.verifyAndParseWebhook({ headers: headers as Record<string, string>, rawBody })).toHaveProperty(
      'kind',
    );
  }
});

test('nothing is posted beyond this machine', async () => {
  const till = keep(await startTill('stripe'));
  for (const body of ['{"stripe":"https://example.com/hook"}', '{"paypal":"http://localhost/"}', 'x']) {
    expect((await fetch(`${till.simulator.url}/till/webhooks`, { method: 'PUT', body })).status).toBe(400);
  }
  const other = keep(await startTill('razorpay')); // its Stripe has no address
  const stripe = await fetch(`${other.simulator.url}/till/webhooks`);
  expect(Object.keys((await stripe.json()) as object)).toEqual(['razorpay']);
});
