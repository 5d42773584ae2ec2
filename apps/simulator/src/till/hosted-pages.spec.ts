import { checkoutInput } from '@dinnerbell/payment-gateways/testing';
import { startTill, TILL_ACCOUNTS, type TillOfSpec } from '../../test/start-till.js';
import { signRazorpay } from '@dinnerbell/payment-gateways';

/** What a person meets on the vendors' pages. */
describe.each(['stripe', 'razorpay'] as const)('the hosted page of %s', (vendor) => {
  let till: TillOfSpec;
  beforeAll(async () => void (till = await startTill(vendor)));
  afterAll(() => till.close());

  const begin = async (changed: object = {}): Promise<{ url: string; id: string; order: string }> => {
    const input = { ...checkoutInput(vendor === 'stripe' ? 'USD' : 'INR'), ...changed };
    const started = await till.gateway.startCheckout(input);
    if (!started.ok) throw new Error(started.code);
    const rows = await till.kept(input.paymentId);
    return { url: started.checkout.url ?? '', id: rows.at(-1)?.id ?? '', order: started.gatewayOrderId };
  };
  const press = (url: string, button: string): Promise<Response> =>
    fetch(`${url}/${button}`, { method: 'POST', redirect: 'manual' });

  test('shows what is due and leads back after the payment', async () => {
    const { url } = await begin();
    const page = await fetch(url);
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('499.00');
    expect(html).toContain('Dinnerbell: 500 credits');
    const paid = await press(url, 'pay');
    expect(paid.status).toBe(303);
    expect(paid.headers.get('location')).toMatch(/^http:\/\/localhost:3000\/app\/billing\?paid=1/);
    expect(await (await fetch(url)).text()).toContain('is <strong class="paid">paid</strong>');
    expect((await press(url, 'pay')).status).toBe(200);
  });

  test('a declined card stays on the page, which can still be paid', async () => {
    const { url } = await begin();
    const declined = await press(url, 'decline');
    expect(await declined.text()).toContain('The card was declined');
    expect((await press(url, 'pay')).status).toBe(303);
  });

  test('words of a shop cannot become part of the page', async () => {
    const { url } = await begin({ description: '<script>alert(1)</script>' });
    const html = await (await fetch(url)).text();
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toContain('<script>alert');
    expect(await (await fetch(`${till.simulator.url}/till`)).text()).not.toContain('<script>alert');
  });

  test('what is not there is not found, and nothing is paid by looking', async () => {
    const { url } = await begin();
    expect((await fetch(`${url}x`)).status).toBe(404);
    expect((await fetch(`${url}/pay`)).status).toBe(405);
    expect((await press(url, 'steal')).status).toBe(405);
    expect(await (await fetch(url)).text()).toContain('Pay 499.00');
  });
});

describe('Razorpay’s ways back', () => {
  let till: TillOfSpec;
  beforeAll(async () => void (till = await startTill('razorpay')));
  afterAll(() => till.close());
  const { keySecret } = TILL_ACCOUNTS.razorpay;

  test('a link leads back with a signature over all it says', async () => {
    const started = await till.gateway.startCheckout(checkoutInput('INR'));
    const url = started.ok ? (started.checkout.url ?? '') : '';
    const paid = await fetch(`${url}/pay`, { method: 'POST', redirect: 'manual' });
    const back = new URL(paid.headers.get('location') ?? '').searchParams;
    const names = ['payment_link_id', 'payment_link_reference_id', 'payment_link_status', 'payment_id'];
    const said = names.map((name) => back.get(`razorpay_${name}`));
    expect(back.get('razorpay_signature')).toBe(signRazorpay(keySecret, said.join('|')));
    expect([back.get('paid'), said[2]]).toEqual(['1', 'paid']);
  });

  test('an order hands its return to the page that framed it, or posts it to a callback on this machine', async () => {
    const script = await (await fetch(`${till.simulator.url}/razorpay/checkout.js`)).text();
    expect(script).toContain('window.Razorpay');
    for (const [callback, posted] of [
      ['http://localhost:3000/back', true],
      ['https://elsewhere.example/back', false],
    ] as const) {
      const started = await till.gateway.startCheckout(checkoutInput('INR'));
      const orderId = started.ok ? started.gatewayOrderId : '';
      const page = `${till.simulator.url}/razorpay/checkout/${orderId}`;
      const query = `?callback_url=${encodeURIComponent(callback)}`;
      expect(await (await fetch(page + query)).text()).toContain('/pay?callback_url=http');
      const html = await (await fetch(`${page}/pay${query}`, { method: 'POST' })).text();
      expect(html.includes(`action="${callback}"`)).toBe(posted);
      const field = (name: string): string =>
        new RegExp(`name="razorpay_${name}" value="(\\w+)"`).exec(html)?.[1] ?? '';
      const [gatewayPaymentId, signature] = [field('payment_id'), field('signature')];
      expect(field('order_id')).toBe(orderId);
      expect(till.gateway.verifyClientReturn?.({ gatewayOrderId: orderId, gatewayPaymentId, signature })).toBe(true);
    }
  });
});
