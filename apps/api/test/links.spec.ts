import { findLinks } from '@dinnerbell/domain';
import { startSimulatorProcess, waitFor, type ServiceProcess } from '@dinnerbell/testing';
import { request } from 'undici';
import { isCodeTaken } from '../src/sms/links/wave-links.js';
import { campaignFor, inAnHour, openCampaignDesk, type CampaignDesk } from './support/campaign-desk.js';
import type { Registered } from './support/register-merchant.js';
import { TWILIO_SETTINGS } from './support/twilio-settings.js';

const BASE = 'https://dnr.example/l/';
const MENU = 'https://uno.example/menu';
const MESSAGE = `Hi {{name}}: ${MENU}, or book at (https://uno.example/book?g={{name}}).`;
const PHONE = {
  'user-agent':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1',
};
const ROBOT = { 'user-agent': 'WhatsApp/2.24.1 A' };

describe('links in texts', () => {
  let simulator: ServiceProcess;
  let desk: CampaignDesk;
  let merchant: Registered;
  let restaurants = 0;

  beforeAll(async () => {
    simulator = await startSimulatorProcess({
      env: {
        SIMULATOR_TWILIO_ACCOUNT_SID: TWILIO_SETTINGS.TWILIO_ACCOUNT_SID,
        SIMULATOR_TWILIO_AUTH_TOKEN: TWILIO_SETTINGS.TWILIO_AUTH_TOKEN,
      },
    });
    desk = await openCampaignDesk({
      ...{ ROLES: 'http,worker', TWILIO_BASE_URL: simulator.url, TWILIO_SEGMENTS_PER_SECOND: '1000' },
      ...{ LINK_URL: BASE.slice(0, -1), TRUSTED_PROXIES: '1', UNKNOWN_LOOK_UP_AFTER_SECONDS: '0.2' },
    });
  });
  afterAll(async () => {
    await desk?.close();
    await simulator?.stop();
  });
  beforeEach(async () => {
    merchant = await desk.register({ name: `Trattoria L${++restaurants}` });
    await setFaults([]);
  });

  const setFaults = async (rules: Record<string, unknown>[]) => {
    const answer = await fetch(`${simulator.url}/faults`, { method: 'PUT', body: JSON.stringify({ seed: 1, rules }) });
    if (!answer.ok) throw new Error(await answer.text());
  };
  /** The texts of this spec's restaurant, as the gateway took them. */
  const bodies = async (): Promise<string[]> => {
    const page = await (await fetch(`${simulator.url}/oracle/messages?limit=100`)).json();
    const items = (page as { items: { to: string; body: string }[] }).items;
    return items.map(({ body }) => body).filter((body) => body.startsWith(`Trattoria L${restaurants}: `));
  };
  const show = async (id: string) => (await merchant.call('GET', `/campaigns/${id}`)).body;
  const report = async (id: string) => (await merchant.call('GET', `/campaigns/${id}/report`)).body;
  const send = async (guests: number, more: Record<string, unknown> = {}): Promise<string> => {
    const { body } = await merchant.call('POST', '/campaigns', campaignFor(guests, { message: MESSAGE, ...more }));
    expect((await merchant.call('POST', `/campaigns/${body.id}/schedule`)).status).toBe(200);
    await waitFor(async () => (await show(body.id)).status === 'Sent', { what: 'Sent' });
    return body.id as string;
  };
  const codesIn = (body = '') =>
    findLinks(body)
      .filter(({ url }) => url.startsWith(BASE))
      .map(({ url }) => url.slice(BASE.length));
  /** Not by fetch, which says of itself that it is no tap (Sec-Fetch-Mode: cors). */
  const tap = async (code: string, headers: Record<string, string> = PHONE, method: 'GET' | 'HEAD' = 'GET') => {
    const answer = await request(`${desk.url}/l/${code}`, { method, headers });
    return new Response(await answer.body.text(), {
      status: answer.statusCode,
      headers: answer.headers as Record<string, string>,
    });
  };

  test('a guest taps: on to the address, counted once for the guest and each time for the link', async () => {
    const id = await send(3);
    const texts = await bodies();
    const codes = texts.map((body) => codesIn(body));
    expect(texts[0]).toBe(
      `Trattoria L${restaurants}: Hi Guest0: ${BASE}${codes[0]?.[0]}, or book at (${BASE}${codes[0]?.[1]}).\nReply STOP to opt out`,
    );
    expect(new Set(codes.flat()).size).toBe(6);
    const { credits } = (await report(id)).cost;
    expect(credits).toMatchObject({ estimated: credits.consumed, held: 0, released: 0 });

    const [menu = '', book = ''] = codes[1] ?? [];
    for (const [code, target] of [
      [menu, MENU],
      [menu, MENU],
      [book, 'https://uno.example/book?g=Guest1'],
    ] as const) {
      const answer = await tap(code);
      expect([answer.status, answer.headers.get('location')]).toEqual([302, target]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    for (const answer of [await tap(codes[2]?.[0] ?? '', ROBOT), await tap(codes[2]?.[0] ?? '', PHONE, 'HEAD')])
      expect([answer.status, answer.headers.get('location')]).toEqual([302, MENU]);

    expect((await show(id)).clicked).toBe(1);
    const { clicks, funnel, timeline } = await report(id);
    expect(funnel.clicked).toBe(1);
    expect(timeline.reduce((sum: number, point: { clicked: number }) => sum + point.clicked, 0)).toBe(1);
    expect(clicks).toEqual({
      clicks: 3,
      links: [
        { url: MENU, guests: 1, clicks: 2 },
        { url: 'https://uno.example/book?g=Guest1', guests: 1, clicks: 1 },
      ],
      others: { links: 0, clicks: 0 },
    });
    const csv = await merchant.call('GET', `/campaigns/${id}/recipients`, undefined, { accept: 'text/csv' });
    const [head = '', ...rows] = String(csv.body).trim().split('\r\n');
    const column = head.split(',').indexOf('clicked_at');
    expect(rows.map((row) => row.split(',')[column] !== '')).toEqual([false, true, false]);
  });

  test('fifty taps at once, on both links: one guest, fifty clicks', async () => {
    const id = await send(1);
    const codes = codesIn((await bodies())[0]);
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => tap(codes[at % 2] ?? '')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]));
    const { clicks, funnel } = await report(id);
    expect([funnel.clicked, clicks.clicks]).toEqual([1, 50]);
    expect(clicks.links.map((link: { clicks: number }) => link.clicks)).toEqual([25, 25]);
  });

  test('a link nobody opened is in the report too; a cancelled campaign’s links live on', async () => {
    const id = await send(1);
    expect((await report(id)).clicks.links).toEqual([{ url: MENU, guests: 0, clicks: 0 }]);
    await desk.sql(`UPDATE campaigns SET status = 'Cancelled' WHERE id = $1`, [id]);
    expect((await tap(codesIn((await bodies())[0])[0] ?? '')).status).toBe(302);
    expect((await show(id)).clicked).toBe(1);
  });

  test('a text whose fate was unknown is found by its very links; one that was handed back keeps its codes', async () => {
    await setFaults([{ operation: 'send', share: 1, mode: 'accept-then-drop' }]);
    const { body } = await merchant.call('POST', '/campaigns', campaignFor(2, { message: MESSAGE }));
    await merchant.call('POST', `/campaigns/${body.id}/schedule`);
    await waitFor(async () => (await show(body.id)).counts.unknown === 0 && (await show(body.id)).status === 'Sent', {
      what: 'both found',
    });
    expect(await bodies()).toHaveLength(2);

    await setFaults([{ operation: 'send', share: 1, mode: 'throttle', retryAfter: 1 }]);
    const again = await merchant.call('POST', '/campaigns', campaignFor(1, { message: MESSAGE }));
    await merchant.call('POST', `/campaigns/${again.body.id}/schedule`);
    const stored = () => desk.sql('SELECT code FROM links WHERE campaign_id = $1 ORDER BY number', [again.body.id]);
    await waitFor(async () => (await stored()).length === 2, { what: 'the first attempt' });
    const before = await stored();
    await setFaults([]);
    await waitFor(async () => (await show(again.body.id)).status === 'Sent', { what: 'Sent' });
    expect(await stored()).toEqual(before);
    const sent = (await bodies()).at(-1);
    expect(codesIn(sent)).toEqual(before.map(({ code }) => code));
  });

  test('what was promised holds, though the merchant switches short links off; nothing is kept of texts without links', async () => {
    const price = { ...campaignFor(1), message: `${'long '.repeat(15)} ${MENU}?${'a'.repeat(60)}` };
    const scheduled = await merchant.call('POST', '/campaigns', { ...price, scheduledAt: inAnHour() });
    expect(scheduled.body.estimate.credits).toBe(1);
    expect((await merchant.call('PATCH', '/merchants/settings', { shortenLinks: false })).body).toMatchObject({
      ...{ shortenLinks: false, linkBase: BASE },
    });
    expect((await merchant.call('POST', '/campaigns/estimate', price)).body.credits).toBe(2);
    await desk.dueSince(scheduled.body.id);
    await waitFor(async () => (await show(scheduled.body.id)).status === 'Sent', { what: 'Sent' });
    expect((await report(scheduled.body.id)).cost.credits).toMatchObject({ estimated: 1, consumed: 1 });
    expect(codesIn((await bodies())[0])).toHaveLength(1);

    const plain = await send(1);
    expect((await bodies()).at(-1)).toContain(MENU);
    expect(await desk.sql('SELECT 1 FROM links WHERE campaign_id = $1', [plain])).toEqual([]);
    expect((await merchant.call('PATCH', '/merchants/settings', { linkBase: 'https://x.example/' })).status).toBe(400);
  });

  test('the wall lets a person tap them', async () => {
    await send(1);
    const [code = ''] = codesIn((await bodies())[0]);
    expect(await (await fetch(`${simulator.url}/`)).text()).toContain(`href="${BASE}${code}"`);
  });

  test('a code that nobody was given: a page for people, a problem for programs, and an end to guessing', async () => {
    const from = (address: string, more: Record<string, string> = {}) => ({
      ...{ ...PHONE, 'x-forwarded-for': address, ...more },
    });
    const page = await tap('AAAAAAAA', from('198.51.100.1', { accept: 'text/html,*/*' }));
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('This link leads nowhere');
    for (const code of ['AAAAAAAA', 'short', 'AAAA%0d%0aA', '..%2F..%2Fetc']) {
      const answer = await tap(code, from('198.51.100.1'));
      expect([answer.status, answer.headers.get('location')]).toEqual([404, null]);
      expect(await answer.json()).toMatchObject({ code: 'not_found' });
    }
    const guesses = await Promise.all(Array.from({ length: 40 }, () => tap('AAAAAAAB', from('198.51.100.2'))));
    expect(guesses.every(({ status }) => status === 404 || status === 429)).toBe(true);
    const refused = await tap('AAAAAAAB', from('198.51.100.2'));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await tap('AAAAAAAB', from('198.51.100.3'))).status).toBe(404);
  });

  test('a code that was drawn before is told from every other fault: then the claim draws again', async () => {
    await send(1);
    const again = (code: string, number: string) =>
      desk
        .sql(
          `INSERT INTO links (code, number, campaign_id, recipient_id, merchant_id, url)
          SELECT ${code}, ${number}, campaign_id, recipient_id, merchant_id, url FROM links LIMIT 1`,
        )
        .catch((error: unknown) => error);
    expect(isCodeTaken(await again('code', '9'))).toBe(true);
    expect(isCodeTaken(await again(`'AAAAAAA1'`, 'number'))).toBe(false);
  });

  test('a field cannot lead anywhere but to a web address, nor write a header', async () => {
    await send(1, {
      message: 'Go: {{name}}',
      recipients: [{ phone: '+12125550111', fields: { name: 'https://uno.example/ł?q=\r\nset-cookie:%20a=1' } }],
    });
    const [code = ''] = codesIn((await bodies())[0]);
    const answer = await tap(code);
    expect(answer.headers.get('location')).toBe('https://uno.example/%C5%82?q=');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});
