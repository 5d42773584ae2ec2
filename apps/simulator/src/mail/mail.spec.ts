import { createTransport } from 'nodemailer';
import { ACCOUNT } from '../../test/account.js';
import { putFaults } from '../../test/put-faults.js';
import { type Simulator, startSimulator } from '../start-simulator.js';
import { MailStore } from './mail-store.js';

let simulator: Simulator;
beforeEach(async () => {
  simulator = await startSimulator({ port: 0, smtpPort: 0, host: '127.0.0.1', accounts: [ACCOUNT] });
});
afterEach(() => simulator.close());

const LINK = 'http://localhost:3000/app/reset#token=abc';
const LETTER = {
  from: 'Dinnerbell <bell@dinnerbell.test>',
  to: 'Owner@trattoria.test',
  subject: 'Ciao <b>Uno</b>',
  text: `Choose a new one: ${LINK}`,
  html: `<p>Choose <a href="${LINK}">a new one</a><script>alert(1)</script></p>`,
};

const post = (more: object = {}) =>
  createTransport({ host: '127.0.0.1', port: simulator.smtpPort as number, secure: false }).sendMail({
    ...LETTER,
    ...more,
  });
const get = (path: string): Promise<Response> => fetch(simulator.url + path);
const mails = async (to = 'owner@trattoria.test') =>
  ((await (await get(`/oracle/mails?to=${to}`)).json()) as { items: Record<string, unknown>[] }).items;

test('a mail lands in the inbox and stands before the oracle', async () => {
  const { messageId } = await post();
  expect(await mails()).toEqual([
    {
      id: '1',
      to: ['owner@trattoria.test'],
      from: '"Dinnerbell" <bell@dinnerbell.test>',
      subject: LETTER.subject,
      text: expect.stringContaining(LETTER.text),
      html: expect.stringContaining('a new one'),
      messageId,
      receivedAt: expect.stringMatching(/Z$/),
    },
  ]);
  expect(await mails('somebody@else.test')).toEqual([]);
});

test('people see it in a list and by itself, with the link to tap and nothing that runs', async () => {
  await post();
  const list = await (await get('/mail')).text();
  expect(list).toContain('<a href="/mail/1">Ciao &lt;b&gt;Uno&lt;/b&gt;</a>');
  const page = await (await get('/mail/1')).text();
  expect(page).toContain(`<a href="${LINK}" target="_blank"`);
  expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
  expect(page).not.toContain('alert(1)');
  const letter = await get('/mail/1/html');
  expect(letter.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups .*default-src 'none'/);
  expect(await letter.text()).toContain('a new one');
  for (const path of ['/mail/2', '/mail/x', '/mail/1/other']) expect((await get(path)).status).toBe(404);
});

test('an empty inbox says what will come, and the other pages lead to it', async () => {
  expect(await (await get('/mail')).text()).toContain('No mail has come yet');
  for (const path of ['/', '/till']) expect(await (await get(path)).text()).toContain('href="/mail"');
  expect(await (await get('/mail.js')).text()).toContain('/mail/letters');
});

test('pages of the oracle go on where the last one ended', async () => {
  for (const subject of ['a', 'b', 'c']) await post({ subject });
  const page = async (query: string) =>
    (await (await get(`/oracle/mails?limit=2${query}`)).json()) as { items: { subject: string }[]; nextCursor: string };
  const first = await page('');
  expect(first.items.map(({ subject }) => subject)).toEqual(['a', 'b']);
  expect(await page(`&cursor=${first.nextCursor}`)).toMatchObject({ items: [{ subject: 'c' }], nextCursor: null });
  expect((await get('/oracle/mails?limit=0&cursor=x')).status).toBe(400);
});

test.each([
  [{ mode: 'refuse', code: 550 }, { responseCode: 550, command: 'RCPT TO' }, 0],
  [{ mode: 'throttle' }, { responseCode: 451 }, 0],
  [{ mode: 'drop-before' }, { code: 'ECONNECTION' }, 0],
  [{ mode: 'accept-then-500' }, { responseCode: 451, command: 'DATA' }, 1],
  [{ mode: 'accept-then-drop' }, { code: 'ECONNECTION' }, 1],
])('fault %j', async (rule, error, kept) => {
  await putFaults(simulator.url, [{ vendor: 'smtp', to: 'owner@', ...rule }]);
  // A reset is told as a socket's error or as a closed connection, as the system has it.
  const told = 'code' in error ? { code: expect.stringMatching(/^(ECONNECTION|ESOCKET)$/) } : error;
  await expect(post()).rejects.toMatchObject(told);
  expect(await mails()).toHaveLength(kept);
  await post({ to: 'other@trattoria.test' });
  expect(await mails('other@trattoria.test')).toHaveLength(1);
});

test('only the latest thousand are kept', () => {
  const store = new MailStore();
  const mail = { to: ['x'], from: '', subject: '', text: '', html: '', messageId: '', receivedAt: 0 };
  for (let count = 0; count < 1001; count += 1) store.add(mail);
  expect([store.list().length, store.find(1), store.find(1001)?.id]).toEqual([1000, undefined, 1001]);
});

test('a port in use is refused, and nothing is left open', async () => {
  const taken = { port: 0, smtpPort: simulator.smtpPort as number, host: '127.0.0.1', accounts: [ACCOUNT] };
  await expect(startSimulator(taken)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
