import { checkoutInput } from '@dinnerbell/payment-gateways/testing';
import { waitFor } from '@dinnerbell/testing';
import { randomUUID } from 'node:crypto';
import { keeper } from '../../test/keeper.js';
import { type Call, recordWire } from '../../test/record-wire.js';
import { openGateway, startTill } from '../../test/start-till.js';
import { arePresent, describe31 } from '../../test/validate-schema.js';
import { readNestedForm } from './read-nested-form.js';

const TYPES = 'stripe-2026-10-28.types.schema.json';
const OLD = 'stripe-2023-08-16.openapi.json';
const { keep, closeKept } = keeper();
afterEach(closeKept);

const told = arePresent(TYPES, OLD) ? test : test.skip;

/** What the adapter asks in the life of a payment, and what it is answered. */
async function record(): Promise<{ calls: Call[]; events: { type: string; data: { object: object } }[] }> {
  const till = keep(await startTill('stripe'));
  const wire = keep(await recordWire(till.simulator.url));
  const gateway = keep(openGateway('stripe', wire.url));
  const input = checkoutInput('USD');
  const started = await gateway.startCheckout(input);
  const gatewayOrderId = started.ok ? started.gatewayOrderId : '';
  await till.act(gatewayOrderId, 'decline');
  await till.act(gatewayOrderId, 'pay');
  const state = await gateway.fetch({ gatewayOrderId, paymentId: input.paymentId });
  const gatewayPaymentId = 'status' in state ? (state.gatewayPaymentId ?? '') : '';
  await gateway.refund({ refundId: randomUUID(), gatewayPaymentId, amountMinor: 900, currency: 'USD' });
  const other = checkoutInput('USD');
  const second = await gateway.startCheckout(other);
  await till.act(second.ok ? second.gatewayOrderId : '', 'expire');
  await gateway.fetch({ gatewayOrderId: second.ok ? second.gatewayOrderId : '', paymentId: other.paymentId });
  const read = (): { type: string; data: { object: object } }[] =>
    till.webhooks().map(({ rawBody }) => JSON.parse(rawBody.toString()));
  const last = ['charge.refunded', 'checkout.session.expired'];
  await waitFor(() => last.every((type) => read().some((event) => event.type === type)));
  const events = read();
  return { calls: wire.calls, events };
}

told(`answers and events are as Stripe's types say (${TYPES})`, async () => {
  const types = describe31(TYPES);
  const { calls, events } = await record();
  const kinds: Record<string, string> = {
    'checkout.session': 'session',
    refund: 'refund',
    payment_intent: 'paymentIntent',
  };
  expect(types.problems({ object: 'refund' }, 'definitions', 'refund')).not.toEqual([]);
  const objects = [...calls.map(({ answer }) => answer), ...events.map(({ data }) => data.object)] as {
    object: string;
  }[];
  const known = objects.filter(({ object }) => kinds[object]);
  expect(new Set(known.map(({ object }) => object)).size).toBe(3);
  for (const object of known) {
    const kind = kinds[object.object] ?? '';
    // An expanded object stands where the types, cut to ids, have a text.
    const intent = (object as { payment_intent?: unknown }).payment_intent;
    const whole =
      typeof intent === 'object' && intent ? { ...object, payment_intent: (intent as { id: string }).id } : object;
    expect(types.problems(whole, 'definitions', kind)).toEqual([]);
    const fields = types.fields('definitions', kind);
    expect(Object.keys(object).filter((name) => !fields.includes(name))).toEqual([]);
  }
});

told(`requests are as Stripe describes them (${OLD}), but for what is newer`, async () => {
  const old = describe31(OLD);
  const { calls } = await record();
  const posts = calls.filter(({ method }) => method === 'POST');
  expect(posts).toHaveLength(3);
  for (const { path, body, headers } of posts) {
    expect(headers).toMatchObject({
      'stripe-version': '2026-10-28.endive',
      authorization: expect.stringMatching(/^Bearer /),
    });
    expect(headers['idempotency-key']).toMatch(/^(?:topup:[0-9a-f-]{36}:session|refund:[0-9a-f-]{36})$/);
    expect(headers).not.toHaveProperty('x-stripe-client-telemetry');
    const { adaptive_pricing: newer, ...form } = numbered(readNestedForm(body)) as Record<string, unknown>;
    expect(newer).toEqual(path.endsWith('sessions') ? { enabled: 'false' } : undefined);
    const at = ['paths', path, 'post', 'requestBody', 'content', 'application/x-www-form-urlencoded', 'schema'];
    expect(old.problems(form, ...at)).toEqual([]);
  }
});

/** A form knows no numbers; the description does. */
function numbered(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => numbered(item));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, numbered(inner, key)]));
  }
  return ['quantity', 'unit_amount', 'expires_at', 'amount'].includes(name) ? Number(value) : value;
}
