import { jest } from '@jest/globals';
import { signRazorpay, signStripe } from '@dinnerbell/payment-gateways';
import { Tills } from '../src/billing/payment/tills.js';
import { systemContext } from '../src/database/context.js';
import { Database } from '../src/database/transaction.js';
import { FakeTill } from './support/fake-till.js';
import type { Registered } from './support/register-merchant.js';
import { startApi, type RunningApi } from './support/start-api.js';

const STRIPE_SECRET = 'whsec_for_the_specs_alone';
const RAZORPAY_SECRET = 'webhook-secret-for-the-specs';
const SETTINGS = {
  STRIPE_SECRET_KEY: 'sk_test_forthespecsalone',
  STRIPE_WEBHOOK_SECRET: STRIPE_SECRET,
  RAZORPAY_KEY_ID: 'rzp_test_forthespecs',
  RAZORPAY_KEY_SECRET: 'key-secret-for-the-specs',
  RAZORPAY_WEBHOOK_SECRET: RAZORPAY_SECRET,
};
const BODY = { packageId: 'taster', gateway: 'stripe' };

describe('buying credits', () => {
  let api: RunningApi;
  let merchant: Registered;
  let till: FakeTill;

  beforeAll(async () => {
    api = await startApi({ ...SETTINGS, WELCOME_CREDITS: '0' });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    till = new FakeTill();
    jest.spyOn(api.app.get(Tills), 'find').mockReturnValue(till);
    merchant = await api.register();
  });
  afterEach(() => void jest.restoreAllMocks());

  const sql = <Row = Record<string, unknown>>(statement: string, params: unknown[] = []): Promise<Row[]> =>
    api.app.get(Database).transaction(systemContext('spec'), (tx) => tx.query<Row>(statement, params));
  const paymentsOf = (id: string) => sql('SELECT * FROM payments WHERE merchant_id = $1 ORDER BY id', [id]);
  const credits = async () => (await merchant.call('GET', '/billing')).body.smsCredits as number;
  const recharge = (body: object = BODY, headers: Record<string, string> = {}) =>
    merchant.call('POST', '/billing/recharge', body, headers);

  describe('begins', () => {
    test('with a Pending payment and a checkout; the row is there before the gateway is asked', async () => {
      const begin = till.startCheckout.bind(till);
      let seen: Record<string, unknown>[] = [];
      till.startCheckout = async (input) => {
        seen = await paymentsOf(merchant.id);
        return begin(input);
      };
      const answer = await recharge();
      expect(answer).toMatchObject({
        status: 201,
        body: { status: 'Pending', checkout: { amount: '12.00', currency: 'USD' } },
      });
      expect(seen).toMatchObject([{ id: answer.body.paymentId, status: 'Pending', gateway_order_id: null }]);
      const { body } = await merchant.call('GET', `/billing/payments/${answer.body.paymentId}`);
      expect(body).toMatchObject({
        status: 'Pending',
        credits: 500,
        amount: '12.00',
        packageId: 'taster',
        settledAt: null,
      });
      expect(body.checkout).toEqual(answer.body.checkout);
      expect(till.orders.get(`order_${answer.body.paymentId}`)?.input).toMatchObject({
        merchantId: merchant.id,
        amountMinor: 1200,
        email: merchant.email,
        successUrl: `${api.env.publicUrl}/app/billing?payment=${answer.body.paymentId}&paid=1`,
      });
      expect(await credits()).toBe(0);
    });

    test('in the merchant’s currency, or the wanted one', async () => {
      merchant = await api.register({ country: 'IN', phone: '+12125550100' });
      expect((await recharge()).body.checkout).toMatchObject({ amount: '499.00', currency: 'INR' });
      expect((await recharge({ ...BODY, currency: 'EUR' })).body.checkout).toMatchObject({
        amount: '11.00',
        currency: 'EUR',
      });
    });

    test.each([
      ['an unknown package', { ...BODY, packageId: 'mountain' }, 422, 'unknown_package'],
      ['a currency without a price', { ...BODY, currency: 'CHF' }, 422, 'unpriced_currency'],
      ['an unknown gateway', { ...BODY, gateway: 'cheque' }, 400, 'validation_failed'],
      ['a currency that is none', { ...BODY, currency: 'dollars' }, 400, 'validation_failed'],
      ['a price of the caller’s own', { ...BODY, amount: '0.01' }, 400, 'validation_failed'],
      ['nothing', {}, 400, 'validation_failed'],
    ])('not with %s', async (_, body, status, code) => {
      expect(await recharge(body)).toMatchObject({ status, body: { code } });
      expect(await paymentsOf(merchant.id)).toEqual([]);
    });

    test('not where the operator has no account, and not without a token', async () => {
      jest.spyOn(api.app.get(Tills), 'find').mockReturnValue(undefined);
      expect(await recharge()).toMatchObject({ status: 422, body: { code: 'no_payment_gateway' } });
      const bare = await fetch(`${api.url}/billing/recharge`, { method: 'POST' });
      expect(bare.status).toBe(401);
    });

    test('once for each Idempotency-Key', async () => {
      const key = { 'idempotency-key': `buy-${merchant.id}` };
      const first = await recharge(BODY, key);
      const again = await recharge(BODY, key);
      expect(again.body).toEqual(first.body);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect(till.starts).toBe(1);
      const other = await recharge({ ...BODY, packageId: 'regular' }, key);
      expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
      expect(await paymentsOf(merchant.id)).toHaveLength(1);
    });

    test('without a clear answer: 503, and the same key goes on with the same payment', async () => {
      const key = { 'idempotency-key': `lost-${merchant.id}` };
      till.next.start = 'lost';
      const lost = await recharge(BODY, key);
      expect(lost).toMatchObject({ status: 503, body: { code: 'unavailable' } });
      expect(lost.headers.get('retry-after')).toBe('10');
      const [open] = await paymentsOf(merchant.id);
      expect(open).toMatchObject({ status: 'Pending', gateway_order_id: null });
      const reused = await recharge({ ...BODY, packageId: 'regular' }, key);
      expect(reused.body).toMatchObject({ code: 'idempotency_key_reused' });
      expect(await recharge(BODY, key)).toMatchObject({ status: 201, body: { paymentId: open?.['id'] } });
      expect(till.orders.size).toBe(1);
      expect(await paymentsOf(merchant.id)).toHaveLength(1);
    });

    test('twenty times at once with one key: one payment, one order', async () => {
      const key = { 'idempotency-key': `many-${merchant.id}` };
      const answers = await Promise.all(Array.from({ length: 20 }, () => recharge(BODY, key)));
      const done = answers.filter(({ status }) => status === 201);
      expect(new Set(done.map(({ body }) => body.paymentId)).size).toBe(1);
      expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
      expect(await paymentsOf(merchant.id)).toHaveLength(1);
      expect(till.orders.size).toBe(1);
    });

    test('surely refused: 422 and a Failed payment', async () => {
      till.next.start = 'refuse';
      expect(await recharge()).toMatchObject({ status: 422, body: { code: 'payment_refused' } });
      expect(await paymentsOf(merchant.id)).toMatchObject([{ status: 'Failed', next_check_at: null }]);
    });
  });

  describe('the payer comes back', () => {
    const begun = async () => (await recharge()).body.paymentId as string;
    const verify = (id: string, body: object = {}) => merchant.call('POST', `/billing/payments/${id}/verify`, body);
    const genuine = (id: string) => ({ gatewayPaymentId: `pay_${id}`, signature: `signed order_${id}|pay_${id}` });

    test('and is credited once, with a transaction that says so', async () => {
      const id = await begun();
      till.move(id, 'paid');
      for (let times = 0; times < 3; times += 1) {
        expect(await verify(id, genuine(id))).toMatchObject({
          status: 200,
          body: { status: 'Succeeded', checkout: null },
        });
      }
      expect(await credits()).toBe(500);
      const { body } = await merchant.call('GET', '/billing/transactions');
      expect(body.items).toMatchObject([
        { type: 'Credit Purchase', amount: '12.00', currency: 'USD', credits: 500, paymentId: id },
      ]);
      const refund = await merchant.call('POST', `/billing/payments/${id}/refund`, { credits: 100 });
      expect(refund).toMatchObject({ status: 201, body: { status: 'Succeeded', credits: 100, amount: '2.40' } });
      expect(await credits()).toBe(400);
    });

    test('a signature over another order, or none, or of a payment that was not made, credits nothing', async () => {
      const [paid, id] = [await begun(), await begun()];
      till.move(paid, 'paid');
      for (const forged of [genuine(paid), {}, { ...genuine(id), signature: 'x' }, { gatewayPaymentId: `pay_${id}` }]) {
        expect(await verify(id, forged)).toMatchObject({ status: 403, body: { code: 'bad_signature' } });
      }
      expect(await verify(id, genuine(id))).toMatchObject({ status: 200, body: { status: 'Pending' } });
      expect(await credits()).toBe(0);
    });

    test('another merchant’s payment is not there', async () => {
      const id = await begun();
      const other = await api.register();
      for (const [method, path] of [
        ['GET', ''],
        ['POST', '/verify'],
        ['POST', '/refund'],
      ] as const) {
        const answer = await other.call(method, `/billing/payments/${id}${path}`, method === 'POST' ? {} : undefined);
        expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
      }
    });

    test('a gateway that cannot be asked is a 503; the payment stays', async () => {
      const id = await begun();
      till.next.fetch = 'down';
      expect(await verify(id, genuine(id))).toMatchObject({ status: 503 });
      expect(await paymentsOf(merchant.id)).toMatchObject([{ status: 'Pending' }]);
    });
  });

  describe('the gateway tells', () => {
    let id: string;
    beforeEach(async () => {
      id = (await recharge()).body.paymentId as string;
      jest.restoreAllMocks(); // from here on the real adapters
    });

    const post = async (vendor: string, body: string | Buffer, headers: Record<string, string>) => {
      const answer = await fetch(`${api.url}/webhooks/payments/${vendor}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : new Uint8Array(body),
      });
      await answer.arrayBuffer();
      return answer.status;
    };
    const now = () => Math.floor(Date.now() / 1000);
    const stripe = (change: object = {}) => {
      const session = {
        ...{ id: `cs_test_${id}`, object: 'checkout.session', mode: 'payment', amount_total: 1200, currency: 'usd' },
        ...{ status: 'complete', payment_status: 'paid', payment_intent: `pi_${id}` },
        metadata: { paymentId: id, merchantId: merchant.id },
        ...change,
      };
      const type = 'checkout.session.completed';
      return JSON.stringify({ id: `evt_${id}`, object: 'event', type, data: { object: session } });
    };
    const signed = (body: string) => ({ 'stripe-signature': signStripe(STRIPE_SECRET, now(), body) });
    const asStripe = () => sql('UPDATE payments SET gateway_order_id = $2 WHERE id = $1', [id, `cs_test_${id}`]);

    test('Stripe: credited at the first copy, and the answer comes after', async () => {
      await asStripe();
      const body = stripe();
      for (let copy = 0; copy < 3; copy += 1) expect(await post('stripe', body, signed(body))).toBe(204);
      expect(await credits()).toBe(500);
      expect(await paymentsOf(merchant.id)).toMatchObject([{ status: 'Succeeded', gateway_payment_id: `pi_${id}` }]);
    });

    test('Razorpay: the same', async () => {
      await sql(`UPDATE payments SET gateway = 'razorpay' WHERE id = $1`, [id]);
      const notes = { paymentId: id, merchantId: merchant.id };
      const money = { amount: 1200, currency: 'USD', notes };
      const payment = { id: `pay_${id}`, entity: 'payment', status: 'captured', order_id: `order_${id}`, ...money };
      const order = { id: `order_${id}`, entity: 'order', status: 'paid', ...money };
      const payload = { payment: { entity: payment }, order: { entity: order } };
      const body = JSON.stringify({ entity: 'event', event: 'order.paid', payload });
      const headers = {
        'x-razorpay-signature': signRazorpay(RAZORPAY_SECRET, body),
        'x-razorpay-event-id': `ev_${id}`,
      };
      for (let copy = 0; copy < 2; copy += 1) expect(await post('razorpay', body, headers)).toBe(204);
      expect(await credits()).toBe(500);
    });

    test('a payment whose checkout was never recorded is found by our own id', async () => {
      await sql('UPDATE payments SET gateway_order_id = NULL, checkout = NULL WHERE id = $1', [id]);
      const body = stripe();
      expect(await post('stripe', body, signed(body))).toBe(204);
      expect(await paymentsOf(merchant.id)).toMatchObject([{ status: 'Succeeded', gateway_order_id: `cs_test_${id}` }]);
    });

    test('not paid yet is not paid', async () => {
      await asStripe();
      const body = stripe({ payment_status: 'unpaid' });
      expect(await post('stripe', body, signed(body))).toBe(204);
      expect(await credits()).toBe(0);
    });

    test('every byte of a signed call flipped: refused, nothing kept', async () => {
      await asStripe();
      const body = Buffer.from(stripe());
      const headers = signed(body.toString());
      for (let at = 0; at < body.length; at += 1) {
        const bent = Buffer.from(body);
        bent[at] = (bent[at] ?? 0) ^ 1;
        expect(await post('stripe', bent, headers)).toBe(403);
      }
      const signature = headers['stripe-signature'];
      for (let at = 0; at < signature.length; at += 1) {
        const letter = signature[at] === '0' ? '1' : '0';
        const bent = signature.slice(0, at) + letter + signature.slice(at + 1);
        if (bent !== signature) expect(await post('stripe', body, { 'stripe-signature': bent })).toBe(403);
      }
      expect(await credits()).toBe(0);
      expect(await sql('SELECT 1 FROM payment_events WHERE event_id = $1', [`evt_${id}`])).toEqual([]);
    });

    test('signed otherwise, too late, at a wrong door or of a wrong shape: 4xx, no effect', async () => {
      await asStripe();
      const body = stripe();
      const late = { 'stripe-signature': signStripe(STRIPE_SECRET, now() - 400, body) };
      const alien = { 'stripe-signature': signStripe('whsec_of_somebody_else', now(), body) };
      expect(await post('stripe', body, late)).toBe(403);
      expect(await post('stripe', body, alien)).toBe(403);
      expect(await post('stripe', body, {})).toBe(403);
      expect(await post('razorpay', body, signed(body))).toBe(403);
      expect(await post('cheque', body, signed(body))).toBe(404);
      expect(await post('constructor', body, signed(body))).toBe(404);
      expect(await post('stripe', 'x'.repeat(1_100_000), {})).toBe(413);
      expect(await post('stripe', body, { ...signed(body), 'content-type': 'application/x-www-form-urlencoded' })).toBe(
        415,
      );
      for (const odd of ['', 'null', '[]', '{"id":1}', '{"__proto__":{}}', 'not json']) {
        const status = await post('stripe', odd, signed(odd));
        expect(status).toBeLessThan(500);
      }
      expect(await credits()).toBe(0);
    });
  });
});
