import { startSimulatorProcess, type ServiceProcess } from '@dinnerbell/testing';
import { readPdf } from './support/read-pdf.js';
import type { Registered } from './support/register-merchant.js';
import { startApi, type RunningApi } from './support/start-api.js';
import { tillApiEnv, tillSimulatorEnv } from './support/till-accounts.js';

describe('the receipt of a payment', () => {
  let simulator: ServiceProcess;
  let api: RunningApi;
  let merchant: Registered;

  beforeAll(async () => {
    simulator = await startSimulatorProcess({ env: tillSimulatorEnv() });
    const seller = {
      ...{ SELLER_NAME: 'Ring & Söhne', SELLER_ADDRESS: '1 Bell Street; 10001 New York', SELLER_TAX_ID: 'US-12' },
    };
    api = await startApi({ ...tillApiEnv(simulator.url), ...seller, WELCOME_CREDITS: '0' });
  });
  afterAll(async () => {
    await api?.close();
    await simulator?.stop();
  });
  beforeEach(async () => {
    merchant = await api.register({ name: 'Café “Łódź” रस' });
  });

  const begin = async (): Promise<string> =>
    (await merchant.call('POST', '/billing/recharge', { packageId: 'taster', gateway: 'stripe' })).body.paymentId;
  const pay = async (id: string): Promise<void> => {
    const answer = await fetch(`${simulator.url}/till/payments/${id}/pay`, { method: 'POST', body: '{}' });
    if (!answer.ok) throw new Error(await answer.text());
    const verified = await merchant.call('POST', `/billing/payments/${id}/verify`, {});
    expect(verified.body.status).toBe('Succeeded');
  };
  const fetchPdf = async (id: string): Promise<{ headers: Headers; pdf: Buffer }> => {
    const answer = await fetch(`${api.url}/billing/payments/${id}/invoice`, {
      headers: { authorization: `Bearer ${merchant.token}` },
    });
    expect(answer.status).toBe(200);
    return { headers: answer.headers, pdf: Buffer.from(await answer.arrayBuffer()) };
  };
  /** What stands beside each label, and under which heading. */
  const valuesOf = (pdf: Buffer) => {
    const [title, ...runs] = readPdf(pdf);
    expect(title).toBe('Receipt');
    return runs;
  };

  test('who sold what to whom, for how much, when and how; the same bytes each time', async () => {
    const id = await begin();
    await pay(id);
    const { settledAt } = (await merchant.call('GET', `/billing/payments/${id}`)).body;
    const { headers, pdf } = await fetchPdf(id);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="receipt-${id}.pdf"`);
    expect(valuesOf(pdf)).toEqual([
      ...['Receipt', id, 'Date', String(settledAt).slice(0, 10)],
      ...['Seller', 'Name', 'Ring & Söhne', 'Address', '1 Bell Street', '10001 New York', 'Tax ID', 'US-12'],
      ...['Buyer', 'Name', 'Café “Lódz” [U+0930][U+0938]', 'E-mail', merchant.email, 'Country', 'US'],
      ...['Purchase', 'Item', 'Taster: 500 SMS credits', 'Amount', 'USD 12.00'],
      ...['Paid through', expect.stringMatching(/^Stripe, pi_/)],
      expect.stringContaining('Unicode numbers in brackets'),
    ]);
    expect((await fetchPdf(id)).pdf.equals(pdf)).toBe(true);
  });

  test('what was given back stands on it', async () => {
    const id = await begin();
    await pay(id);
    const refund = await merchant.call('POST', `/billing/payments/${id}/refund`, { credits: 125 });
    expect(refund.status).toBe(201);
    const runs = valuesOf((await fetchPdf(id)).pdf);
    const at = runs.indexOf('Given back');
    expect(runs.slice(at + 1, at + 3)).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      expect.stringMatching(/^USD 3\.00 for 125 credits/),
    ]);
  });

  test('not of a payment that is not paid, nor of somebody else’s, nor without billing:read', async () => {
    const id = await begin();
    const path = `/billing/payments/${id}/invoice`;
    expect(await merchant.call('GET', path)).toMatchObject({ status: 409, body: { code: 'payment_state' } });
    expect((await (await api.register()).call('GET', path)).status).toBe(404);
    const { key } = (await merchant.call('POST', '/merchants/api-keys', { name: 'k', scopes: ['sms:send'] })).body;
    const answer = await fetch(api.url + path, { headers: { authorization: `Bearer ${key}` } });
    expect(answer.status).toBe(403);
  });
});
