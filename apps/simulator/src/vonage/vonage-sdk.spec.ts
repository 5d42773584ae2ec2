import { generateKeyPairSync } from 'node:crypto';
import { Auth } from '@vonage/auth';
import { verifySignature } from '@vonage/jwt';
import { Messages, SMS } from '@vonage/messages';
import { waitFor } from '@dinnerbell/testing';
import { ACCOUNT, VONAGE } from '../../test/account.js';
import { putFaults } from '../../test/put-faults.js';
import { startReceiver } from '../../test/start-receiver.js';
import { type Simulator, startSimulator } from '../start-simulator.js';

const id = 'aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab';
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKey = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const privateKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Adapter and simulator come from one hand; the vendor's own client is the stranger who checks both. */
describe('the official Vonage SDK', () => {
  let simulator: Simulator;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  const { apiKey, apiSecret, signatureSecret } = VONAGE;

  beforeAll(async () => {
    const vonage = { ...VONAGE, application: { id, publicKey } };
    simulator = await startSimulator({ port: 0, host: '127.0.0.1', accounts: [ACCOUNT], vonage });
    receiver = await startReceiver();
  });
  afterAll(() => Promise.all([simulator.close(), receiver.close()]));

  const clientOf = (auth: Auth): Messages => new Messages(auth, { apiHost: `${simulator.url}/vonage` });
  const text = (changed: { to?: string; webhookUrl?: string } = {}): SMS =>
    new SMS({
      channel: 'sms',
      messageType: 'text',
      to: '12125550100',
      from: '12125550199',
      text: 'Rosa: “pizza” – 8 €',
      clientRef: 'mine',
      ...changed,
    });

  test.each([
    ['Basic', () => new Auth({ apiKey, apiSecret })],
    ['a token', () => new Auth({ apiKey, apiSecret, applicationId: id, privateKey })],
  ])('sends with %s and believes the receipts', async (_, auth) => {
    const before = receiver.received.length;
    const { messageUUID } = await clientOf(auth()).send(text({ webhookUrl: `${receiver.url}/status` }));
    await waitFor(() => receiver.received.length === before + 2);
    for (const { headers, rawBody } of receiver.received.slice(before)) {
      const token = headers.authorization?.slice('Bearer '.length) ?? '';
      expect(verifySignature(token, signatureSecret)).toBe(true);
      expect(verifySignature(token, 'another')).toBe(false);
      expect(JSON.parse(rawBody.toString())).toMatchObject({ message_uuid: messageUUID, client_ref: 'mine' });
    }
  });

  test('is refused with another secret, a bad number, and under a throttle', async () => {
    const stranger = clientOf(new Auth({ apiKey, apiSecret: 'another' }));
    await expect(stranger.send(text())).rejects.toMatchObject({ response: { status: 401 } });
    const client = clientOf(new Auth({ apiKey, apiSecret }));
    await expect(client.send(text({ to: '12' }))).rejects.toMatchObject({ response: { status: 422 } });
    await putFaults(simulator.url, [{ vendor: 'vonage', mode: 'throttle' }]);
    await expect(client.send(text())).rejects.toMatchObject({ response: { status: 429 } });
  });
});
