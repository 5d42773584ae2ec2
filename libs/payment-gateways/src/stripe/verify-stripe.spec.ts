import Stripe from 'stripe';
import { signStripe } from './stripe-signature.js';
import { verifyStripe } from './verify-stripe.js';

const SECRET = 'whsec_spec';
const stripe = new Stripe('sk_test_x');
const body = Buffer.from('{"id":"evt_1","object":"event","type":"ping","data":{"object":{"name":"R\uFFFDsa"}}}');
const now = (): number => Math.floor(Date.now() / 1000);
const judge = (header: string | undefined, rawBody = body): unknown =>
  verifyStripe(stripe, [SECRET], { headers: { 'stripe-signature': header }, rawBody });

test.each([
  ['now', 0],
  ['almost too old', -295],
  ['almost too new', 295],
])('%s is believed', (_, offset) =>
  expect(judge(signStripe(SECRET, now() + offset, body))).toHaveProperty('id', 'evt_1'),
);

test.each([
  ['too old', -310],
  ['too new, which Stripe’s library would take', 310],
])('%s is refused', (_, offset) => {
  const header = signStripe(SECRET, now() + offset, body);
  expect(judge(header)).toHaveProperty('refused');
});

test('either of two secrets will do while one is rolled', () => {
  expect(judge(signStripe(['whsec_other', SECRET], now(), body))).toHaveProperty('id');
  expect(judge(signStripe(['whsec_other', 'whsec_another'], now(), body))).toHaveProperty('refused');
});

test('bad UTF-8 that decodes to the signed text is refused, though Stripe’s library takes it', () => {
  const header = signStripe(SECRET, now(), body);
  const at = body.indexOf('\uFFFD');
  const twin = Buffer.concat([body.subarray(0, at), Buffer.from([0xff]), body.subarray(at + 3)]);
  expect(stripe.webhooks.constructEvent(twin, header, SECRET)).toHaveProperty('id');
  expect(judge(header)).toHaveProperty('id');
  expect(judge(header, twin)).toHaveProperty('refused');
});

test.each([
  undefined,
  '',
  'bad_header',
  `v1=${'0'.repeat(64)}`,
  `t=x,v1=${'0'.repeat(64)}`,
  `t=1,t=2,v1=${'0'.repeat(64)}`,
])('%j is refused', (header) => expect(judge(header)).toHaveProperty('refused'));

test('a signed body that is no JSON is refused', () => {
  const text = Buffer.from('hello');
  expect(judge(signStripe(SECRET, now(), text), text)).toHaveProperty('refused');
});
