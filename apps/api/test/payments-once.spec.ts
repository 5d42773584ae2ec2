import type { PaymentEvent, PaymentState } from '@dinnerbell/payment-gateways';
import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { killingDatabase, persist } from './support/killing-database.js';
import { openDatabase, type OpenDatabase } from './support/open-database.js';
import { PACKAGE, paymentDesk, type PaymentDesk } from './support/payment-desk.js';

/** RELIABILITY I5 asks for 1 000, which takes half a minute: `PAYMENTS=1000`. */
const PAYMENTS = Number(process.env['PAYMENTS'] ?? 200);
const COPIES = 3;
const AT_ONCE = 50;
const KILLED_SHARE = 0.1;

/** mulberry32: a run can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled<T>(items: T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

async function inParallel(work: (() => Promise<unknown>)[], lanes: number): Promise<void> {
  const queue = work.values();
  const lane = async (): Promise<void> => {
    for (const one of queue) await one();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

describe('one payment credits once', () => {
  let db: OpenDatabase;
  let desk: PaymentDesk;

  beforeAll(async () => {
    Logger.overrideLogger(false); // alarms by the dozen, all wanted
    db = await openDatabase();
    desk = paymentDesk(db);
  });
  afterAll(() => db.close());

  const step = fc.constantFrom('paid', 'paid-copy', 'link-paid', 'failed-before', 'verify', 'poll');

  test('in any order and number of webhooks, verify and poller, one after the other or at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), fc.boolean(), async (steps, atOnce) => {
        const merchantId = await db.addMerchant();
        const id = await desk.buy(merchantId);
        const failed = desk.till.move(id, 'failed');
        const paid = desk.till.move(id, 'paid');
        const events: Record<string, PaymentEvent> = {
          paid: { eventId: `paid/${id}`, kind: 'paid', state: paid },
          'paid-copy': { eventId: `paid/${id}`, kind: 'paid', state: paid },
          'link-paid': { eventId: `link/${id}`, kind: 'paid', state: paid },
          'failed-before': { eventId: `failed/${id}`, kind: 'failed', state: failed },
        };
        const run = async (name: string): Promise<unknown> => {
          if (name === 'verify') return desk.comeBack(merchantId, id);
          if (name === 'poll') return desk.poll(id);
          return desk.webhook(events[name] as PaymentEvent);
        };
        if (atOnce) await Promise.all(steps.map(run));
        else for (const one of steps) await run(one);
        // Whoever still looks up a payment that was given up for failed finds it paid.
        const known = steps.some((name) => name !== 'failed-before' && name !== 'poll');
        const polled = steps.includes('poll') && !steps.includes('failed-before');
        if (known || polled) {
          expect(await desk.credits(merchantId)).toEqual({ free: 500, debt: 0, ledger: 500, purchases: 1 });
          expect(await desk.payment(id)).toMatchObject({ status: 'Succeeded', next_check_at: null, alarm: null });
        } else if (!steps.includes('poll')) {
          expect(await desk.credits(merchantId)).toEqual({ free: 0, debt: 0, ledger: 0, purchases: 0 });
        }
      }),
      { numRuns: 150 },
    );
  });

  test(`${PAYMENTS} payments × ${COPIES} copies of two webhooks × verify × poller, ${AT_ONCE} at a time, with kills`, async () => {
    const random = seeded(20261122);
    const door = killingDatabase(db.database, KILLED_SHARE, random);
    const busy = paymentDesk(db, door);
    const merchants = await Promise.all(Array.from({ length: 20 }, () => db.addMerchant()));
    const work: (() => Promise<unknown>)[] = [];
    for (let index = 0; index < PAYMENTS; index += 1) {
      const merchantId = merchants[index % merchants.length] as string;
      const id = await busy.buy(merchantId);
      const state = busy.till.move(id, 'paid');
      for (const eventId of [`captured/${id}`, `order-paid/${id}`]) {
        const event: PaymentEvent = { eventId, kind: 'paid', state };
        for (let copy = 0; copy < COPIES; copy += 1) work.push(() => persist(() => busy.webhook(event)));
      }
      work.push(() => persist(() => busy.comeBack(merchantId, id)));
      work.push(() => persist(() => busy.poll(id)));
    }
    await inParallel(shuffled(work, random), AT_ONCE);
    const all = await Promise.all(merchants.map((merchantId) => busy.credits(merchantId)));
    const sum = (of: 'free' | 'ledger' | 'purchases') => all.reduce((total, one) => total + (one?.[of] ?? 0), 0);
    expect(door.kills).toBeGreaterThan(PAYMENTS / 10);
    expect(sum('purchases')).toBe(PAYMENTS);
    expect(sum('free')).toBe(PAYMENTS * PACKAGE.credits);
    expect(sum('ledger')).toBe(PAYMENTS * PACKAGE.credits);
  }, 300_000);

  const OTHER = '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a';
  const wrong: [string, Partial<PaymentState>][] = [
    ['amount', { amountMinor: 1199 }],
    ['amount', { amountMinor: 120_000 }],
    ['currency', { currency: 'INR' }],
    ['tenant', { merchantId: OTHER }],
    ['payment', { paymentId: OTHER }],
    ['order', { gatewayOrderId: 'order_of_somebody_else' }],
  ];
  test.each(wrong)('a %s that does not fit credits nothing and alarms once: %j', async (fault, change) => {
    const merchantId = await db.addMerchant();
    const id = await desk.buy(merchantId);
    const state = { ...desk.till.move(id, 'paid'), ...change };
    const raised = async () =>
      (await desk.metrics.registry.getSingleMetric('payment_alarms_total')?.get())?.values.reduce(
        (total, { value }) => total + value,
        0,
      ) ?? 0;
    const before = await raised();
    for (const eventId of ['one', 'two']) await desk.webhook({ eventId: eventId + id + fault, kind: 'paid', state });
    expect(await desk.credits(merchantId)).toEqual({ free: 0, debt: 0, ledger: 0, purchases: 0 });
    expect(await desk.payment(id)).toMatchObject({ status: 'Pending', alarm: fault });
    expect((await raised()) - before).toBe(1);
    // Whatever is heard after an alarm waits for a person.
    await desk.poll(id);
    await desk.comeBack(merchantId, id);
    expect(await desk.credits(merchantId)).toMatchObject({ free: 0, purchases: 0 });
    await desk.sql('UPDATE payments SET alarm = NULL WHERE id = $1', [id]);
    await desk.poll(id);
    expect(await desk.credits(merchantId)).toMatchObject({ free: 500, purchases: 1 });
  });

  test('money for two of our payments, and two moneys for one of ours', async () => {
    const merchantId = await db.addMerchant();
    const [one, two] = [await desk.buy(merchantId), await desk.buy(merchantId)];
    await desk.webhook({ eventId: `a${one}`, kind: 'paid', state: desk.till.move(one, 'paid') });
    const stolen = desk.till.move(two, 'paid', { gatewayPaymentId: `pay_${one}` });
    await desk.webhook({ eventId: `b${two}`, kind: 'paid', state: stolen });
    expect(await desk.payment(two)).toMatchObject({ status: 'Pending', alarm: 'payment' });
    const again = desk.till.move(one, 'paid', { gatewayPaymentId: 'pay_twice' });
    await desk.webhook({ eventId: `c${one}`, kind: 'paid', state: again });
    expect(await desk.payment(one)).toMatchObject({ status: 'Succeeded', alarm: 'second_payment' });
    expect(await desk.credits(merchantId)).toMatchObject({ free: 500, purchases: 1 });
  });

  test('news of a payment we never began is kept and harmless', async () => {
    const state: PaymentState = { gatewayOrderId: 'order_foreign', status: 'paid', amountMinor: 1200, currency: 'USD' };
    await desk.webhook({ eventId: 'foreign', kind: 'paid', state });
    const kept = await desk.sql(`SELECT kind, payment_id FROM payment_events WHERE event_id = 'foreign'`);
    expect(kept).toEqual([{ kind: 'paid', payment_id: null }]);
  });

  test('a currency without cents is paid in whole units', async () => {
    const merchantId = await db.addMerchant();
    const id = await desk.buy(merchantId, { currency: 'JPY' });
    expect(desk.till.move(id, 'paid')).toMatchObject({ amountMinor: 1800, currency: 'JPY' });
    await desk.poll(id);
    expect(await desk.credits(merchantId)).toMatchObject({ free: 500, purchases: 1 });
  });
});
