import { waitFor } from '@dinnerbell/testing';
import { ACCOUNT } from '../../test/account.js';
import { postSms, SMS } from '../../test/post-sms.js';
import { type Simulator, startSimulator } from '../start-simulator.js';
import { escapeHtml } from './escape-html.js';

let simulator: Simulator;
beforeEach(async () => void (simulator = await startSimulator({ port: 0, host: '127.0.0.1', accounts: [ACCOUNT] })));
afterEach(() => simulator.close());

const page = async (path = '/'): Promise<string> => (await fetch(simulator.url + path)).text();

test('an empty wall says what will happen', async () => {
  const answer = await fetch(`${simulator.url}/`);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await answer.text()).toContain('No phone has rung yet');
});

test('shows the latest texts by phone, the phone that rang last first', async () => {
  for (const Body of ['t1', 't2', 't3', 't4', 't5', 't6']) await postSms(simulator.url, { ...SMS, Body });
  await postSms(simulator.url, { ...SMS, To: '+12125550101', Body: 'ciao' });
  const html = await page();
  expect(html.indexOf('+12125550101')).toBeLessThan(html.indexOf('+12125550100'));
  expect(html).toContain('7 texts to 2 phones');
  expect(html).toContain('3 earlier texts');
  expect([...html.matchAll(/class="bubble" dir="auto">(\w+)/g)].map(([, text]) => text)).toEqual([
    'ciao',
    't4',
    't5',
    't6',
  ]);
});

test('a text cannot become part of the page', async () => {
  await postSms(simulator.url, { ...SMS, Body: '<script>alert(1)</script>' });
  expect(await page()).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(await page('/handsets?q=%22%3E%3Cscript%3E')).not.toContain('<script>');
  expect(await page('/?q=%22%3E%3Cimg%3E')).toContain('value="&quot;&gt;&lt;img&gt;"');
  expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
});

test('finds a phone by its digits', async () => {
  await postSms(simulator.url, SMS);
  await postSms(simulator.url, { ...SMS, To: '+16465550123' });
  const found = await page('/handsets?q=555%200123');
  expect(found).toContain('+16465550123');
  expect(found).not.toContain('+12125550100');
  expect(await page('/handsets?q=999')).toContain('No phone has these digits');
});

test('sends the wall anew only when something changed', async () => {
  await postSms(simulator.url, SMS);
  await waitFor(async () => (await page()).includes('✓✓ delivered'));
  const etag = (await fetch(`${simulator.url}/handsets`)).headers.get('etag') as string;
  const again = (): Promise<Response> => fetch(`${simulator.url}/handsets`, { headers: { 'if-none-match': etag } });
  expect((await again()).status).toBe(304);
  await postSms(simulator.url, SMS);
  expect((await again()).status).toBe(200);
});

test('its parts are there, and nothing else is', async () => {
  expect(await page('/wall.css')).toContain('color-scheme: light dark');
  expect(await page('/wall.js')).toContain('/handsets');
  expect((await fetch(`${simulator.url}/nowhere`)).status).toBe(404);
  expect((await fetch(`${simulator.url}/`, { method: 'POST' })).status).toBe(405);
});
