import { checkoutInput } from '@dinnerbell/payment-gateways/testing';
import { waitFor } from '@dinnerbell/testing';
import { randomUUID } from 'node:crypto';
import { keeper } from '../../test/keeper.js';
import { type Call, recordWire } from '../../test/record-wire.js';
import { openGateway, startTill, type TillOfSpec } from '../../test/start-till.js';
import { arePresent, describe31 } from '../../test/validate-schema.js';

const OPENAPI = 'razorpay.own.openapi.json';
const TYPES = 'razorpay-2.9.8.types.schema.json';
const { keep, closeKept } = keeper();
afterEach(closeKept);

const EVENTS = [
  'order.paid',
  'payment.authorized',
  'payment.captured',
  'payment.failed',
  'payment_link.paid',
  'refund.created',
  'refund.processed',
];

const told = arePresent(OPENAPI, TYPES) ? test : test.skip;

/** What the adapter asks in the lives of three payments, and what it is answered. */
async function record(till: TillOfSpec): Promise<Call[]> {
  const wire = keep(await recordWire(till.simulator.url));
  const gateway = keep(openGateway('razorpay', wire.url));
  for (const how of ['order', 'link', 'refused']) {
    const input = checkoutInput('INR');
    const started = await gateway.startCheckout(input);
    const gatewayOrderId = started.ok ? started.gatewayOrderId : '';
    const link = (await till.kept(input.paymentId)).find(({ id }) => id.startsWith('plink_'))?.id ?? '';
    await till.act(gatewayOrderId, 'decline');
    if (how !== 'refused') await till.act(how === 'link' ? link : gatewayOrderId, 'pay');
    const state = await gateway.fetch({ gatewayOrderId, paymentId: input.paymentId });
    const gatewayPaymentId = 'status' in state ? (state.gatewayPaymentId ?? 'pay_nobody') : '';
    await gateway.refund({ refundId: randomUUID(), gatewayPaymentId, amountMinor: 900, currency: 'INR' });
  }
  return wire.calls;
}

/** The path of the description that fits, without our prefix. */
function template(path: string): string {
  return path.replace('/razorpay', '').replace(/\/(?:order|pay|plink|rfnd)_\w+/, '/{id}');
}

told(`requests and answers are as described (${OPENAPI}, ${TYPES})`, async () => {
  const openapi = describe31(OPENAPI);
  const types = describe31(TYPES);
  const calls = await record(keep(await startTill('razorpay')));
  expect(openapi.problems({ entity: 'order' }, 'components', 'schemas', 'order')).not.toEqual([]);
  const seen = new Set<string>();
  for (const { method, path, query, body, status, answer } of calls) {
    const at = ['paths', template(path), method.toLowerCase()];
    seen.add(`${method} ${template(path)} ${status}`);
    expect(
      openapi.problems(answer, ...at, 'responses', String(status), 'content', 'application/json', 'schema'),
    ).toEqual([]);
    expect([...query.keys()].every((name) => ['receipt', 'reference_id'].includes(name))).toBe(true);
    if (method !== 'POST') continue;
    expect(openapi.problems(JSON.parse(body), ...at, 'requestBody', 'content', 'application/json', 'schema')).toEqual(
      [],
    );
    const kind =
      { orders: 'orderCreate', payment_links: 'paymentLinkCreate' }[path.split('/').at(-1) ?? ''] ?? 'refundCreate';
    expect(types.problems(JSON.parse(body), 'definitions', kind)).toEqual([]);
    const fields = openapi.fields('components', 'schemas', kind);
    expect(
      Object.keys(JSON.parse(body) as object).filter((name) => fields.length > 0 && !fields.includes(name)),
    ).toEqual([]);
  }
  expect([...seen].sort()).toEqual([
    'GET /v1/orders 200',
    'GET /v1/orders/{id} 200',
    'GET /v1/orders/{id}/payments 200',
    'GET /v1/payment_links 200',
    'GET /v1/payments/{id} 200',
    'POST /v1/orders 200',
    'POST /v1/payment_links 200',
    'POST /v1/payments/{id}/refund 200',
    'POST /v1/payments/{id}/refund 400',
  ]);
});

told(`webhooks are as described (${OPENAPI})`, async () => {
  const openapi = describe31(OPENAPI);
  const till = keep(await startTill('razorpay'));
  await record(till);
  const kinds: Record<string, string> = {
    payment: 'payment',
    order: 'order',
    refund: 'refund',
    payment_link: 'paymentLink',
  };
  const read = (): { event: string; payload: Record<string, { entity: unknown }> }[] =>
    till.webhooks().map(({ rawBody }) => JSON.parse(rawBody.toString()));
  const seen = (): string[] => [...new Set(read().map(({ event }) => event))].sort();
  await waitFor(() => seen().length === EVENTS.length);
  const events = read();
  for (const event of events) {
    expect(openapi.problems(event, 'components', 'schemas', 'WebhookEvent')).toEqual([]);
    for (const [name, { entity }] of Object.entries(event.payload)) {
      expect(openapi.problems(entity, 'components', 'schemas', kinds[name] ?? '')).toEqual([]);
    }
  }
  expect(seen()).toEqual(EVENTS);
});
