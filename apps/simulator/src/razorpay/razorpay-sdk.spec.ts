import Razorpay from 'razorpay';
import { signRazorpay } from '@dinnerbell/payment-gateways';
import { waitFor } from '@dinnerbell/testing';
import { startTill, TILL_ACCOUNTS, type TillOfSpec } from '../../test/start-till.js';

const { keyId, keySecret, webhookSecret } = TILL_ACCOUNTS.razorpay;

/** Razorpay's own library against the stand-in, beyond what our adapter uses of it. */
describe('Razorpay’s own library', () => {
  let till: TillOfSpec;
  let razorpay: Razorpay;
  const open = (secret: string): Razorpay => {
    const sdk = new Razorpay({ key_id: keyId, key_secret: secret });
    const { rq } = sdk.api as unknown as { rq: { defaults: { baseURL: string } } };
    rq.defaults.baseURL = `${till.simulator.url}/razorpay`;
    return sdk;
  };
  beforeAll(async () => {
    till = await startTill('razorpay');
    razorpay = open(keySecret);
  });
  afterAll(() => till.close());

  const order = { amount: 49_900, currency: 'INR' };
  const customer = { email: 'owner@example.com' };

  test('an authorised payment is captured for its whole amount', async () => {
    const { id } = await razorpay.orders.create({
      ...order,
      payment: { capture: 'manual', capture_options: {} as never },
    });
    const { gatewayPaymentId, status } = await till.act(id, 'pay');
    // The till shows an authorised payment as one under way.
    expect([status, gatewayPaymentId]).toEqual(['processing', null]);
    const { items } = await razorpay.orders.fetchPayments(id);
    const payment = items[0]?.id ?? '';
    await expect(razorpay.payments.capture(payment, 100, 'INR')).rejects.toMatchObject({ statusCode: 400 });
    expect(await razorpay.payments.capture(payment, 49_900, 'INR')).toMatchObject({
      status: 'captured',
      captured: true,
    });
    await expect(razorpay.payments.capture(payment, 49_900, 'INR')).rejects.toMatchObject({ statusCode: 400 });
    expect(await razorpay.orders.fetch(id)).toMatchObject({ status: 'paid', amount_paid: 49_900, amount_due: 0 });
    expect(await razorpay.payments.fetch(payment)).toMatchObject({ order_id: id, refund_status: null, notes: [] });
  });

  test('links are made, found, cancelled, and not paid then', async () => {
    const made = await razorpay.paymentLink.create({
      ...order,
      reference_id: 'ref-1',
      customer,
      description: 'Credits',
    });
    expect(made.short_url).toBe(`${till.simulator.url}/razorpay/l/${made.id}`);
    expect(await razorpay.paymentLink.fetch(made.id)).toMatchObject({ status: 'created' });
    expect(await razorpay.paymentLink.cancel(made.id)).toMatchObject({ status: 'cancelled' });
    await expect(till.act(made.id, 'pay')).rejects.toThrow('cannot be paid');
  });

  test('receipts and references are unique', async () => {
    await razorpay.orders.create({ ...order, receipt: 'r-1' });
    await expect(razorpay.orders.create({ ...order, receipt: 'r-1' })).rejects.toMatchObject({
      error: { field: 'receipt' },
    });
    await razorpay.paymentLink.create({ ...order, reference_id: 'r-1', customer });
    const again = razorpay.paymentLink.create({ ...order, reference_id: 'r-1', customer });
    await expect(again).rejects.toMatchObject({ statusCode: 400, error: { field: 'reference_id' } });
  });

  test.each([
    [{ amount: 99 }, 'amount'],
    [{ amount: 100.5 }, 'amount'],
    [{ currency: 'rupees' }, 'currency'],
    [{ receipt: 'x'.repeat(41) }, 'receipt'],
    [{ notes: { x: 'x'.repeat(257) } }, 'notes'],
    [{ colour: 'red' }, 'colour'],
  ])('%j is refused, naming %s', async (changed, field) => {
    await expect(razorpay.orders.create({ ...order, ...changed })).rejects.toMatchObject({
      statusCode: 400,
      error: { code: 'BAD_REQUEST_ERROR', field },
    });
  });

  test('another secret, and an id that nobody knows', async () => {
    await expect(open('other').orders.create(order)).rejects.toMatchObject({ statusCode: 401 });
    await expect(razorpay.orders.fetch('order_nobody')).rejects.toMatchObject({ statusCode: 400 });
  });

  test('a refund key repeats the first answer, and refuses another refund', async () => {
    const { id } = await razorpay.orders.create(order);
    const { gatewayPaymentId } = await till.act(id, 'pay');
    const refund = async (amount: number, key: string): Promise<{ status: number; body: { id?: string } }> => {
      const answer = await fetch(`${till.simulator.url}/razorpay/v1/payments/${String(gatewayPaymentId)}/refund`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${keyId}:${keySecret}`)}`, 'x-refund-idempotency': key },
        body: JSON.stringify({ amount }),
      });
      return { status: answer.status, body: (await answer.json()) as { id?: string } };
    };
    const first = await refund(100, 'key-number-one');
    expect(await refund(100, 'key-number-one')).toEqual(first);
    expect(await refund(200, 'key-number-one')).toMatchObject({ status: 409 });
    expect(await refund(100, 'short')).toMatchObject({ status: 400 });
    expect((await refund(100, 'key-number-two')).body.id).not.toBe(first.body.id);
    const { refundedMinor } = (await till.list('status=paid')).items.find((row) => row.id === id) ?? {
      refundedMinor: 0,
    };
    expect(refundedMinor).toBe(200);
  });

  test('believes the webhooks and the browser’s return', async () => {
    const { id } = await razorpay.orders.create(order);
    const { clientReturn } = await till.act(id, 'pay');
    await waitFor(() => till.webhooks().filter(({ rawBody }) => rawBody.includes(id)).length === 3);
    for (const { headers, rawBody } of till.webhooks()) {
      const signature = headers['x-razorpay-signature'] ?? '';
      expect(Razorpay.validateWebhookSignature(rawBody.toString(), signature, webhookSecret)).toBe(true);
    }
    const fields = clientReturn as Record<string, string>;
    const gatewayPaymentId = fields['razorpay_payment_id'] ?? '';
    const signature = fields['razorpay_signature'] ?? '';
    expect(signature).toBe(signRazorpay(keySecret, `${id}|${gatewayPaymentId}`));
    expect(till.gateway.verifyClientReturn?.({ gatewayOrderId: id, gatewayPaymentId, signature })).toBe(true);
  });
});
