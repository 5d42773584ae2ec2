import Stripe from 'stripe';
import type { WebhookRequest } from '@dinnerbell/payment-gateways';
import { waitFor } from '@dinnerbell/testing';
import { startTill, TILL_ACCOUNTS, type TillOfSpec } from '../../test/start-till.js';

/** Stripe's own library against the stand-in, beyond what our adapter uses of it. */
describe('Stripe’s own library', () => {
  let till: TillOfSpec;
  let stripe: Stripe;
  const open = (secretKey: string): Stripe => {
    const { hostname, port } = new URL(till.simulator.url);
    return new Stripe(secretKey, { host: hostname, port, protocol: 'http', telemetry: false, maxNetworkRetries: 0 });
  };
  beforeAll(async () => {
    till = await startTill('stripe');
    stripe = open(TILL_ACCOUNTS.stripe.secretKey);
  });
  afterAll(() => till.close());

  const params = (changed: Partial<Stripe.Checkout.SessionCreateParams> = {}): Stripe.Checkout.SessionCreateParams => ({
    mode: 'payment',
    line_items: [{ quantity: 2, price_data: { currency: 'eur', unit_amount: 550, product_data: { name: 'Credits' } } }],
    success_url: 'http://localhost:3000/done?session={CHECKOUT_SESSION_ID}',
    ...changed,
  });

  test('creates, retrieves, lists and expires sessions', async () => {
    const { id, url } = await stripe.checkout.sessions.create(params());
    expect(url).toBe(`${till.simulator.url}/c/pay/${id}`);
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ id, amount_total: 1100, status: 'open' });
    await stripe.checkout.sessions.create(params());
    const { data, has_more } = await stripe.checkout.sessions.list({ limit: 1 });
    expect([data.length, has_more, data[0]?.id === id]).toEqual([1, true, false]);
    const all: string[] = [];
    for await (const session of stripe.checkout.sessions.list({ limit: 1 })) all.push(session.id);
    expect(all).toContain(id);
    expect(await stripe.checkout.sessions.expire(id)).toMatchObject({ status: 'expired', url: null });
    await expect(stripe.checkout.sessions.expire(id)).rejects.toMatchObject({ statusCode: 400 });
  });

  test('a key repeats the first answer, and refuses another call', async () => {
    const idempotencyKey = 'spec:1';
    const first = await stripe.checkout.sessions.create(params(), { idempotencyKey });
    const again = await stripe.checkout.sessions.create(params(), { idempotencyKey });
    expect(again.id).toBe(first.id);
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
    const other = stripe.checkout.sessions.create(params({ client_reference_id: 'x' }), { idempotencyKey });
    await expect(other).rejects.toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 });
    const elsewhere = stripe.refunds.create({ payment_intent: 'pi_x' }, { idempotencyKey });
    await expect(elsewhere).rejects.toMatchObject({ rawType: 'idempotency_error' });
  });

  test.each<[Partial<Stripe.Checkout.SessionCreateParams>, string]>([
    [{ mode: 'subscription' }, 'mode'],
    [{ line_items: [] }, 'line_items'],
    [{ success_url: 'nowhere' }, 'success_url'],
    [{ expires_at: 1 }, 'expires_at'],
    [{ expires_at: Math.floor(Date.now() / 1000) + 90_000 }, 'expires_at'],
    [{ customer_email: 'nobody' }, 'customer_email'],
    [{ client_reference_id: 'x'.repeat(201) }, 'client_reference_id'],
    [{ metadata: { x: 'x'.repeat(501) } }, 'metadata'],
    [{ allow_promotion_codes: true }, 'allow_promotion_codes'],
  ])('%j is refused, naming %s', async (changed, param) => {
    const refused = stripe.checkout.sessions.create(params(changed));
    await expect(refused).rejects.toMatchObject({ type: 'StripeInvalidRequestError', statusCode: 400, param });
  });

  test('another key, and an id that nobody knows', async () => {
    const stranger = open('sk_test_other').checkout.sessions.create(params());
    await expect(stranger).rejects.toMatchObject({ type: 'StripeAuthenticationError', statusCode: 401 });
    for (const call of [
      stripe.checkout.sessions.retrieve('cs_nobody'),
      stripe.paymentIntents.retrieve('pi_nobody'),
      stripe.refunds.retrieve('re_nobody'),
    ]) {
      await expect(call).rejects.toMatchObject({ statusCode: 404, code: 'resource_missing' });
    }
  });

  test('a slow payment is complete before it is paid', async () => {
    const { id } = await stripe.checkout.sessions.create(params());
    await till.act(id, 'pay', { slow: true });
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'complete', payment_status: 'unpaid' });
    await till.act(id, 'pay');
    const paid = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] });
    expect(paid).toMatchObject({ payment_status: 'paid', payment_intent: { latest_charge: { refunded: false } } });
    const intent = paid.payment_intent as Stripe.PaymentIntent;
    expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({
      status: 'succeeded',
      amount_received: 1100,
    });
    const refund = await stripe.refunds.create({ payment_intent: intent.id });
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({ amount: 1100, status: 'succeeded' });
    const twice = stripe.refunds.create({ payment_intent: intent.id });
    await expect(twice).rejects.toMatchObject({ code: 'charge_already_refunded' });
  });

  test('a slow payment may fail after all', async () => {
    const { id } = await stripe.checkout.sessions.create(params());
    await till.act(id, 'pay', { slow: true });
    await till.act(id, 'decline');
    expect(await till.gateway.fetch({ gatewayOrderId: id, paymentId: '' })).toMatchObject({ status: 'failed' });
    const failed = (): boolean =>
      till.webhooks().some((request) => {
        const event = till.gateway.verifyAndParseWebhook(request);
        return 'kind' in event && event.kind === 'failed' && event.state?.gatewayOrderId === id;
      });
    await waitFor(failed);
    await expect(till.act(id, 'pay')).rejects.toThrow('cannot be paid');
  });

  test('believes the webhooks', async () => {
    const { id } = await stripe.checkout.sessions.create(params());
    await till.act(id, 'expire');
    const told = (): WebhookRequest | undefined => till.webhooks().find(({ rawBody }) => rawBody.includes(id));
    await waitFor(() => told() !== undefined);
    const { headers, rawBody } = told() ?? { headers: {}, rawBody: Buffer.alloc(0) };
    const event = stripe.webhooks.constructEvent(
      rawBody,
      headers['stripe-signature'] ?? '',
      TILL_ACCOUNTS.stripe.webhookSecret,
    );
    expect(event).toMatchObject({ type: 'checkout.session.expired', data: { object: { id } } });
  });
});
