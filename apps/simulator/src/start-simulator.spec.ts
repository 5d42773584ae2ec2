import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '@dinnerbell/testing';
import { ACCOUNT } from '../test/account.js';
import { keeper } from '../test/keeper.js';
import { postSms, SMS } from '../test/post-sms.js';
import { startReceiver } from '../test/start-receiver.js';
import { startSimulator } from './start-simulator.js';

const { keep, closeKept } = keeper();
afterEach(closeKept);

const base = { port: 0, host: '127.0.0.1', accounts: [ACCOUNT] };

test('a port in use is refused', async () => {
  const simulator = keep(await startSimulator(base));
  await expect(startSimulator({ ...base, port: simulator.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('accounts do not see each other', async () => {
  const other = { accountSid: `AC${'f'.repeat(32)}`, authToken: 'other' };
  const simulator = keep(await startSimulator({ ...base, accounts: [ACCOUNT, other] }));
  const sent = (await (await postSms(simulator.url, SMS)).json()) as { uri: string };
  const asOther = { authorization: `Basic ${btoa(`${other.accountSid}:${other.authToken}`)}` };
  const list = await fetch(`${simulator.url}/2010-04-01/Accounts/${other.accountSid}/Messages.json`, {
    headers: asOther,
  });
  expect(await list.json()).toMatchObject({ messages: [] });
  expect((await fetch(simulator.url + sent.uri, { headers: asOther })).status).toBe(401);
});

test('after a restart it remembers, and posts the receipts it still owes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-'));
  const journal = join(folder, 'journal.jsonl');
  const receiver = keep(await startReceiver());
  const first = await startSimulator({ ...base, journal, receipts: { delayMs: 60_000 } });
  await postSms(first.url, { ...SMS, StatusCallback: `${receiver.url}/?m=1` });
  await first.close();
  expect(receiver.received).toHaveLength(0);

  const second = keep(await startSimulator({ ...base, journal }));
  await waitFor(() => receiver.received.length === 2);
  const summary = await fetch(`${second.url}/oracle/summary`);
  expect(await summary.json()).toMatchObject({ accepted: 1, distinctNumbers: 1 });
  await second.close();

  const third = keep(await startSimulator({ ...base, journal }));
  const list = await fetch(`${third.url}/oracle/messages`);
  expect(await list.json()).toMatchObject({ items: [{ status: 'delivered' }] });
  expect(receiver.received).toHaveLength(2);
  rmSync(folder, { recursive: true });
});
