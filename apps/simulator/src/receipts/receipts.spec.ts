import { waitFor } from '@dinnerbell/testing';
import { ACCOUNT } from '../../test/account.js';
import { keeper } from '../../test/keeper.js';
import { postSms, SMS } from '../../test/post-sms.js';
import { putFaults } from '../../test/put-faults.js';
import { startReceiver } from '../../test/start-receiver.js';
import { type Simulator, startSimulator } from '../start-simulator.js';
import { isLoopback } from '../http/is-loopback.js';

const { keep, closeKept } = keeper();
let simulator: Simulator;
beforeEach(
  async () => void (simulator = keep(await startSimulator({ port: 0, host: '127.0.0.1', accounts: [ACCOUNT] }))),
);
afterEach(closeKept);

const counts = async (): Promise<Record<string, number>> => {
  const answer = await fetch(`${simulator.url}/oracle/summary`);
  return ((await answer.json()) as { receipts: Record<string, number> }).receipts;
};
const settled = (): Promise<unknown> => waitFor(async () => (await counts())['waiting'] === 0);
const sendWith = (url: string): Promise<Response> => postSms(simulator.url, { ...SMS, StatusCallback: url });

test('come doubled where a rule says so', async () => {
  const receiver = keep(await startReceiver());
  await putFaults(simulator.url, [{ receipts: { copies: 3, delayMs: 0 } }]);
  await sendWith(`${receiver.url}/?m=1`);
  await settled();
  const words = receiver.received.map(({ fields }) => fields['MessageStatus']);
  expect(words).toEqual(['sent', 'sent', 'sent', 'delivered', 'delivered', 'delivered']);
  expect(await counts()).toEqual({ waiting: 0, posted: 6, failed: 0, withheld: 0 });
});

test('say why, where a message is not delivered', async () => {
  const receiver = keep(await startReceiver());
  await putFaults(simulator.url, [{ to: '+1212', receipts: { deliveredShare: 0 } }]);
  await sendWith(receiver.url);
  await settled();
  expect(receiver.received[1]?.fields).toMatchObject({
    MessageStatus: 'undelivered',
    ErrorCode: expect.stringMatching(/^3000\d$/),
    RawDlrDoneDate: expect.stringMatching(/^\d{10}$/),
  });
});

test('are posted once more when the connection breaks, and go on afterwards', async () => {
  const receiver = keep(await startReceiver((count) => (count === 1 ? 0 : 204)));
  await sendWith(receiver.url);
  await settled();
  expect(receiver.received.map(({ fields }) => fields['MessageStatus'])).toEqual(['sent', 'sent', 'delivered']);
  expect(await counts()).toMatchObject({ posted: 2, failed: 0 });
});

test('are not posted again after an answer, whatever it is, nor a third time', async () => {
  const refusing = keep(await startReceiver(() => 503));
  await sendWith(refusing.url);
  await settled();
  expect(refusing.received).toHaveLength(2);
  const breaking = keep(await startReceiver(() => 0));
  await sendWith(breaking.url);
  await settled();
  expect(breaking.received).toHaveLength(4);
  expect(await counts()).toMatchObject({ posted: 0, failed: 4 });
});

test('never leave this machine', async () => {
  await sendWith('http://dinnerbell.example/status');
  await settled();
  expect(await counts()).toEqual({ waiting: 0, posted: 0, failed: 0, withheld: 2 });
});

test.each([
  ['http://127.0.0.1:3000/x', true],
  ['http://localhost?m=1', true],
  ['https://[::1]:1/', true],
  ['http://app.localhost/', true],
  ['http://127.0.0.1.example.com/', false],
  ['http://localhost@example.com/', false],
  ['http://localhost:80@example.com/', false],
  ['http://10.0.0.1/', false],
])('%s is loopback: %s', (url, is) => expect(isLoopback(url)).toBe(is));
