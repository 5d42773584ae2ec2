import type { DisputeNews, PaymentEvent, RefundNews } from '@dinnerbell/payment-gateways';
import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { openDatabase, type OpenDatabase } from './support/open-database.js';
import { paymentDesk, type PaymentDesk } from './support/payment-desk.js';

describe('credits go back', () => {
  let db: OpenDatabase;
  let desk: PaymentDesk;
  let made = 0;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    db = await openDatabase();
    desk = paymentDesk(db);
  });
  afterAll(() => db.close());

  const bought = async (packageId = 'taster') => {
    const merchantId = await db.addMerchant();
    const id = await desk.buy(merchantId, { packageId });
    desk.till.move(id, 'paid');
    await desk.poll(id);
    return { merchantId, id };
  };
  const another = async (merchantId: string) => {
    const id = await desk.buy(merchantId);
    desk.till.move(id, 'paid');
    await desk.poll(id);
    return id;
  };
  const refund = (merchantId: string, id: string, credits?: number) =>
    desk.refund.run(desk.ctxOf(merchantId), id, credits === undefined ? {} : { credits });
  const rows = (id: string) =>
    desk.sql('SELECT type, amount, currency, credits FROM transactions WHERE payment_id = $1 ORDER BY id', [id]);

  describe('by the merchant', () => {
    test('all of it, unused: credits first, then money, and the payment is Refunded', async () => {
      const { merchantId, id } = await bought();
      const done = await refund(merchantId, id);
      expect(done).toMatchObject({
        paymentId: id,
        status: 'Succeeded',
        credits: 500,
        amount: '12.00',
        currency: 'USD',
      });
      expect(desk.till.refunds.get(done.id)).toMatchObject({ gatewayPaymentId: `pay_${id}`, amountMinor: 1200 });
      expect(await desk.payment(id)).toMatchObject({ status: 'Refunded' });
      expect(await desk.credits(merchantId)).toMatchObject({ free: 0, ledger: 0 });
      expect(await rows(id)).toEqual([
        { type: 'Credit Purchase', amount: '12.00', currency: 'USD', credits: 500 },
        { type: 'Refund', amount: '12.00', currency: 'USD', credits: 500 },
      ]);
    });

    test('only what is unused: more is refused with how much there is, and nothing moves', async () => {
      const { merchantId, id } = await bought();
      await desk.use(merchantId, 120);
      const before = desk.till.refunds.size;
      await expect(refund(merchantId, id)).rejects.toMatchObject({ status: 422, extra: { refundable: 380 } });
      await expect(refund(merchantId, id, 381)).rejects.toMatchObject({ code: 'credits_used' });
      expect(desk.till.refunds.size).toBe(before);
      expect(await refund(merchantId, id, 380)).toMatchObject({ credits: 380, amount: '9.12' });
      expect(await desk.credits(merchantId)).toMatchObject({ free: 0, ledger: 0 });
      expect(await desk.payment(id)).toMatchObject({ status: 'Succeeded', credits_back: 380 });
    });

    test('in parts the cents add up to the price', async () => {
      const { merchantId, id } = await bought('odd');
      const parts = [
        await refund(merchantId, id, 101),
        await refund(merchantId, id, 101),
        await refund(merchantId, id),
      ];
      expect(parts.map(({ amount }) => amount)).toEqual(['3.36', '3.37', '3.27']);
      expect(await desk.payment(id)).toMatchObject({ status: 'Refunded' });
    });

    test('twenty at once on the same credits: one', async () => {
      const { merchantId, id } = await bought();
      const done = await Promise.allSettled(Array.from({ length: 20 }, () => refund(merchantId, id)));
      expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await desk.credits(merchantId)).toMatchObject({ free: 0, ledger: 0 });
    });

    test('surely refused by the gateway: the credits come back', async () => {
      const { merchantId, id } = await bought();
      desk.till.next.refund = 'refuse';
      await expect(refund(merchantId, id)).rejects.toMatchObject({ status: 422, code: 'payment_refused' });
      expect(await desk.credits(merchantId)).toMatchObject({ free: 500, ledger: 500 });
      expect(await desk.payment(id)).toMatchObject({ status: 'Succeeded', credits_back: 0, refunded_minor: '0' });
      expect(await refund(merchantId, id)).toMatchObject({ status: 'Succeeded' });
    });

    test('without a clear answer the credits stay taken, and the same refund is asked for until it is clear', async () => {
      const { merchantId, id } = await bought();
      desk.till.next.refund = 'lost';
      const open = await refund(merchantId, id);
      expect(open).toMatchObject({ status: 'Pending' });
      expect(await desk.credits(merchantId)).toMatchObject({ free: 0 });
      await desk.retry(open.id);
      expect([...desk.till.refunds.keys()].filter((one) => one === open.id)).toHaveLength(1);
      expect(await desk.payment(id)).toMatchObject({ status: 'Refunded' });
      await desk.retry(open.id);
      expect(await rows(id)).toHaveLength(2);
    });

    test.each([
      ['succeeded', { status: 'Refunded', credits_back: 500 }, 0],
      ['failed', { status: 'Succeeded', credits_back: 0 }, 500],
    ] as const)('taken, and its webhook never comes: asked after until it has %s', async (end, payment, free) => {
      const { merchantId, id } = await bought();
      desk.till.next.refund = 'pending';
      const open = await refund(merchantId, id);
      await desk.retry(open.id);
      desk.till.next.refundFetch = 'refuse';
      await desk.retry(open.id);
      expect(await desk.payment(id)).toMatchObject({ status: 'Succeeded', credits_back: 500 });
      desk.till.refundStatus.set(`re_${open.id}`, end);
      await desk.retry(open.id);
      await desk.retry(open.id);
      expect(await desk.payment(id)).toMatchObject(payment);
      expect(await desk.credits(merchantId)).toMatchObject({ free, ledger: free });
      const [left] = await desk.sql('SELECT next_try_at FROM refunds WHERE id = $1', [open.id]);
      expect(left).toEqual({ next_try_at: null });
    });

    test('of another merchant’s payment: not found', async () => {
      const { id } = await bought();
      await expect(refund(await db.addMerchant(), id)).rejects.toMatchObject({ status: 404 });
    });

    test('of a payment that is not paid: refused', async () => {
      const merchantId = await db.addMerchant();
      await expect(refund(merchantId, await desk.buy(merchantId))).rejects.toMatchObject({ code: 'payment_state' });
    });
  });

  const refundNews = (id: string, news: Partial<RefundNews> = {}): PaymentEvent => ({
    eventId: `refund_${(made += 1)}`,
    kind: 'refund',
    refund: {
      ...{ gatewayRefundId: `re_board_${id}`, gatewayPaymentId: `pay_${id}`, status: 'succeeded' },
      ...{ amountMinor: 1200, currency: 'USD', ...news },
    },
  });
  const dispute = (id: string, kind: 'dispute-opened' | 'dispute-closed', news: Partial<DisputeNews> = {}) => ({
    eventId: `dispute_${(made += 1)}`,
    kind,
    dispute: { id: `dp_${id}`, gatewayPaymentId: `pay_${id}`, amountMinor: 1200, currency: 'USD', ...news },
  });

  describe('by the gateway’s word', () => {
    test('a pending refund that fails gives the credits back; one that failed after success is written back, too', async () => {
      const { merchantId, id } = await bought();
      desk.till.next.refund = 'pending';
      const open = await refund(merchantId, id);
      expect(open.status).toBe('Pending');
      const news = { refundId: open.id, gatewayRefundId: `re_${open.id}` };
      await desk.webhook(refundNews(id, news));
      expect(await desk.payment(id)).toMatchObject({ status: 'Refunded' });
      await desk.webhook(refundNews(id, { ...news, status: 'failed' }));
      await desk.webhook(refundNews(id, news));
      expect(await desk.payment(id)).toMatchObject({ status: 'Succeeded', credits_back: 0 });
      expect(await desk.credits(merchantId)).toMatchObject({ free: 500, ledger: 500 });
      expect((await rows(id)).map((row) => row['amount'])).toEqual(['12.00', '12.00', '-12.00']);
    });

    test('a refund at the dashboard that is pending is asked after, too', async () => {
      const { merchantId, id } = await bought();
      await desk.webhook(refundNews(id, { status: 'pending' }));
      const [open] = await desk.sql<{ id: string }>('SELECT id FROM refunds WHERE payment_id = $1', [id]);
      desk.till.refundStatus.set(`re_board_${id}`, 'failed');
      await desk.retry(open?.id ?? '');
      expect(await desk.payment(id)).toMatchObject({ status: 'Succeeded', credits_back: 0 });
      expect(await desk.credits(merchantId)).toMatchObject({ free: 500, ledger: 500 });
    });

    test('a refund at the dashboard takes what is free and keeps the rest as debt, which the next purchase pays first', async () => {
      const { merchantId, id } = await bought();
      await desk.use(merchantId, 300);
      await desk.webhook(refundNews(id));
      await desk.webhook(refundNews(id));
      expect(await desk.credits(merchantId)).toEqual({ free: 0, debt: 300, ledger: 0, purchases: 1 });
      const next = await another(merchantId);
      expect(await desk.credits(merchantId)).toEqual({ free: 200, debt: 0, ledger: 200, purchases: 2 });
      const entries = await desk.sql(
        `SELECT kind, credits, free_delta, free_after FROM ledger_entries WHERE reference IN ($1, $2) ORDER BY id`,
        [next, `debt/${next}`],
      );
      expect(entries).toEqual([
        { kind: 'purchase', credits: 500, free_delta: 500, free_after: 500 },
        { kind: 'refund', credits: 300, free_delta: -300, free_after: 200 },
      ]);
    });

    test('nothing is paid back while credits are owed', async () => {
      const { merchantId, id } = await bought();
      const second = await another(merchantId);
      await desk.use(merchantId, 900);
      await desk.webhook(dispute(id, 'dispute-opened'));
      expect(await desk.credits(merchantId)).toMatchObject({ free: 0, debt: 400 });
      await expect(refund(merchantId, second, 1)).rejects.toMatchObject({ code: 'credits_used' });
      await expect(refund(merchantId, id, 1)).rejects.toMatchObject({ code: 'payment_state' });
    });

    test('news that runs ahead of the payment waits for it', async () => {
      const merchantId = await db.addMerchant();
      const id = await desk.buy(merchantId);
      const state = desk.till.move(id, 'paid');
      await desk.webhook(dispute(id, 'dispute-opened', { amountMinor: 600 }));
      await desk.webhook(refundNews(id, { amountMinor: 300 }));
      expect(await desk.credits(merchantId)).toMatchObject({ free: 0, debt: 0 });
      await desk.webhook({ eventId: `paid_${id}`, kind: 'paid', state });
      expect(await desk.credits(merchantId)).toMatchObject({ free: 125, debt: 0, ledger: 125 });
      const open = await desk.sql('SELECT 1 FROM payment_events WHERE gateway_payment_id = $1 AND applied_at IS NULL', [
        `pay_${id}`,
      ]);
      expect(open).toEqual([]);
    });

    test('news that comes in the same moment as the payment is never missed', async () => {
      const race = async (): Promise<void> => {
        const merchantId = await db.addMerchant();
        const id = await desk.buy(merchantId);
        const state = desk.till.move(id, 'paid');
        const paid: PaymentEvent = { eventId: `paid_${id}`, kind: 'paid', state };
        await Promise.all([desk.webhook(dispute(id, 'dispute-opened')), desk.webhook(paid), desk.poll(id)]);
        expect(await desk.credits(merchantId)).toMatchObject({ free: 0, debt: 0, purchases: 1 });
      };
      for (let round = 0; round < 10; round += 1) await Promise.all(Array.from({ length: 6 }, race));
    });

    test('a payment found already paid back credits nothing, whatever is heard later', async () => {
      const merchantId = await db.addMerchant();
      const id = await desk.buy(merchantId);
      const paid = desk.till.move(id, 'paid');
      desk.till.move(id, 'refunded');
      await desk.poll(id);
      await desk.webhook({ eventId: `late_${id}`, kind: 'paid', state: paid });
      await desk.webhook(refundNews(id));
      expect(await desk.payment(id)).toMatchObject({ status: 'Refunded' });
      expect(await desk.credits(merchantId)).toEqual({ free: 0, debt: 0, ledger: 0, purchases: 0 });
    });

    test('a dispute in another money moves nothing and alarms', async () => {
      const { merchantId, id } = await bought();
      await desk.webhook(dispute(id, 'dispute-opened', { currency: 'EUR' }));
      expect(await desk.credits(merchantId)).toMatchObject({ free: 500 });
      expect(await desk.payment(id)).toMatchObject({ alarm: 'currency' });
    });

    test('a dispute’s news in any order and number ends alike: won gives everything back, lost and open nothing', async () => {
      const word = fc.constantFrom('opened', 'closed');
      const course = fc.record({
        words: fc.array(word, { minLength: 1, maxLength: 6 }),
        won: fc.boolean(),
        used: fc.integer({ min: 0, max: 500 }),
        buysBetween: fc.boolean(),
        atOnce: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(course, async ({ words, won, used, buysBetween, atOnce }) => {
          const { merchantId, id } = await bought();
          if (used > 0) await desk.use(merchantId, used);
          const tell = async (one: 'opened' | 'closed', at: number): Promise<void> => {
            await desk.webhook(dispute(id, `dispute-${one}`, one === 'closed' ? { won } : {}));
            if (buysBetween && at === 0) await another(merchantId);
          };
          if (atOnce) await Promise.all(words.map(tell));
          else for (const [at, one] of words.entries()) await tell(one, at);
          const kept = won && words.includes('closed');
          const wanted = 500 - used + (buysBetween ? 500 : 0) - (kept ? 0 : 500);
          const end = await desk.credits(merchantId);
          expect((end?.free ?? 0) - (end?.debt ?? 0)).toBe(wanted);
          expect(end?.ledger).toBe(end?.free);
          expect(Math.min(end?.free ?? 0, end?.debt ?? 0)).toBe(0);
        }),
        { numRuns: 60 },
      );
    });
  });

  test('after all of it, what docs/operating.md asks comes back empty', async () => {
    const strange = await desk.sql(
      `SELECT p.id FROM payments p LEFT JOIN ledger_entries l ON l.kind = 'purchase' AND l.reference = p.id::text
       WHERE (l.id IS NOT NULL) <> (p.status = 'Succeeded' OR (p.status = 'Refunded' AND EXISTS
         (SELECT 1 FROM transactions t WHERE t.payment_id = p.id AND t.type = 'Credit Purchase')))`,
    );
    expect(strange).toEqual([]);
    const unbalanced = await desk.sql(
      `SELECT m.id FROM merchants m LEFT JOIN ledger_entries l ON l.merchant_id = m.id GROUP BY m.id
       HAVING m.sms_credits <> coalesce(sum(l.free_delta), 0) OR m.sms_credits_held <> coalesce(sum(l.held_delta), 0)`,
    );
    expect(unbalanced).toEqual([]);
  });
});
