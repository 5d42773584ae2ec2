import { generateKeyPairSync } from 'node:crypto';
import { GATEWAY_CATALOGUE, type Gateway, type OutgoingSms, type VerifiedReceipts } from '@dinnerbell/sms-gateways';
import { waitFor } from '@dinnerbell/testing';
import { ACCOUNT, VONAGE } from '../../test/account.js';
import { keeper } from '../../test/keeper.js';
import { putFaults } from '../../test/put-faults.js';
import { startReceiver } from '../../test/start-receiver.js';
import { type Simulator, startSimulator } from '../start-simulator.js';

const applicationId = 'aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab';
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKey = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const privateKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** The product's own adapter against the stand-in for Vonage. */
describe('the Vonage adapter', () => {
  const { keep, closeKept } = keeper();
  let simulator: Simulator;
  let gateway: Gateway;

  const open = (changed: Record<string, string> = {}): Gateway =>
    GATEWAY_CATALOGUE.vonage.create({
      credentials: { ...VONAGE, ...changed },
      baseUrl: `${simulator.url}/vonage`,
      answerTimeoutMs: 1_500,
    });
  beforeAll(async () => {
    const vonage = { ...VONAGE, application: { id: applicationId, publicKey } };
    simulator = await startSimulator({ port: 0, host: '127.0.0.1', accounts: [ACCOUNT], vonage });
    gateway = open();
  });
  afterEach(() => Promise.all([putFaults(simulator.url, []), closeKept()]));
  afterAll(async () => {
    await gateway.close();
    await simulator.close();
  });

  const smsTo = (to: string, statusUrl = 'https://dinnerbell.example/status'): OutgoingSms => {
    return {
      to,
      sender: '+12125550199',
      body: 'Rosa: it’s “pizza” night – €8',
      reference: `ref${to.slice(-4)}`,
      statusUrl,
    };
  };
  const accepted = async (to: string): Promise<unknown[]> => {
    const answer = await fetch(`${simulator.url}/oracle/messages?vendor=vonage&to=${encodeURIComponent(to)}`);
    return ((await answer.json()) as { items: unknown[] }).items;
  };

  test('probes, sends and reads the receipts', async () => {
    const receiver = keep(await startReceiver());
    expect(await gateway.probe()).toMatchObject({ ok: true });
    const sent = await gateway.send(smsTo('+12125550100', `${receiver.url}/webhooks/sms/vonage/1/status`));
    expect(sent).toMatchObject({ ok: true });
    await waitFor(() => receiver.received.length === 2);
    const parsed = receiver.received.map(({ url, headers, rawBody }) =>
      gateway.verifyAndParseStatuses?.({ url, headers: headers as Record<string, string>, rawBody }),
    ) as VerifiedReceipts[];
    const common = { gatewayMessageId: sent.ok && sent.gatewayMessageId, reference: 'ref0100' };
    expect(parsed).toMatchObject([
      { receipts: [{ status: 'Sent', ...common }] },
      { receipts: [{ status: 'Delivered', ...common }] },
    ]);
    expect(parsed[0]?.nonce).not.toBe(parsed[1]?.nonce);
    const text = { id: common.gatewayMessageId, vendor: 'vonage', reference: 'ref0100', from: '+12125550199' };
    expect(await accepted('+12125550100')).toMatchObject([text]);
  });

  test('sends by an application’s token, and by no other', async () => {
    const byToken = keep(open({ applicationId, privateKey }));
    expect(await byToken.probe()).toMatchObject({ ok: true });
    expect(await byToken.send(smsTo('+12125550101'))).toMatchObject({ ok: true });
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const other = stranger.export({ type: 'pkcs8', format: 'pem' }).toString();
    const unauthorized = { ok: false, cause: 'misconfigured', code: 'unauthorized' };
    expect(await keep(open({ applicationId, privateKey: other })).send(smsTo('+12125550101'))).toMatchObject(
      unauthorized,
    );
    expect(await keep(open({ apiSecret: 'wrong' })).send(smsTo('+12125550101'))).toMatchObject(unauthorized);
    expect(await keep(open({ apiSecret: 'wrong' })).probe()).toMatchObject({ ok: false });
  });

  test.each([
    [{ mode: 'refuse', code: 1240 }, { cause: 'rejected', code: '1240', suppress: true }, 0],
    [{ mode: 'refuse', code: 'unauthorized' }, { cause: 'misconfigured', code: 'unauthorized' }, 0],
    [{ mode: 'throttle', retryAfter: 2 }, { cause: 'throttled', retryAfterMs: 2_000 }, 0],
    [{ mode: 'drop-before' }, { cause: 'unclear', code: 'connection_lost' }, 0],
    [{ mode: 'accept-then-drop' }, { cause: 'unclear', code: 'connection_lost' }, 1],
    [{ mode: 'accept-then-500' }, { cause: 'unclear', code: 'gateway_error' }, 1],
    [{ mode: 'bad-json' }, { cause: 'unclear', code: 'unreadable_answer' }, 1],
    [{ mode: 'slow', ms: 6_000 }, { cause: 'unclear', code: 'no_answer' }, 1],
  ])('under %j it says %j', async (rule, outcome, count) => {
    const to = '+16465550110';
    await putFaults(simulator.url, [{ vendor: 'vonage', to, ...rule }]);
    const before = (await accepted(to)).length;
    expect(await gateway.send(smsTo(to))).toMatchObject({ ok: false, ...outcome });
    expect(await accepted(to)).toHaveLength(before + count);
  });

  test('finds what was accepted behind a dropped answer, by our reference', async () => {
    await putFaults(simulator.url, [{ vendor: 'vonage', to: '+12125550103', mode: 'accept-then-drop' }]);
    const sms = smsTo('+12125550103');
    const query = { to: sms.to, body: sms.body, attemptedAt: new Date() };
    expect(await gateway.send(sms)).toMatchObject({ ok: false, cause: 'unclear' });
    const found = (await gateway.lookUp?.({ ...query, reference: sms.reference })) as {
      found: { gatewayMessageId: string }[];
    };
    const [text] = (await accepted(sms.to)) as { id: string }[];
    expect(found.found.map(({ gatewayMessageId }) => gatewayMessageId)).toEqual([text?.id]);
    const gatewayMessageId = text?.id as string;
    expect(await gateway.lookUp?.({ ...query, gatewayMessageId })).toMatchObject({ found: [{ gatewayMessageId }] });
    expect(await gateway.lookUp?.({ ...query, reference: 'never-sent' })).toEqual({ found: [] });
  });

  test('reads why a text was not delivered', async () => {
    const receiver = keep(await startReceiver());
    await putFaults(simulator.url, [{ vendor: 'vonage', receipts: { deliveredShare: 0 } }]);
    await gateway.send(smsTo('+12125550104', receiver.url));
    await waitFor(() => receiver.received.length === 2);
    const { url, headers, rawBody } = receiver.received[1] as (typeof receiver.received)[number];
    const parsed = gateway.verifyAndParseStatuses?.({ url, headers: headers as Record<string, string>, rawBody });
    expect(parsed).toMatchObject({ receipts: [{ status: 'Failed', errorCode: expect.stringMatching(/^1\d{3}$/) }] });
  });
});
