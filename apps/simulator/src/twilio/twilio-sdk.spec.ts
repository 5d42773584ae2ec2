import { waitFor } from '@dinnerbell/testing';
import twilio from 'twilio';
import { ACCOUNT } from '../../test/account.js';
import { putFaults } from '../../test/put-faults.js';
import { startReceiver } from '../../test/start-receiver.js';
import { type Simulator, startSimulator } from '../start-simulator.js';

/** Adapter and simulator come from one hand; the vendor's own client is the stranger who checks both. */
describe('the official twilio SDK', () => {
  let simulator: Simulator;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let client: ReturnType<typeof twilio>;

  beforeAll(async () => {
    simulator = await startSimulator({ port: 0, host: '127.0.0.1', accounts: [ACCOUNT] });
    receiver = await startReceiver();
    client = twilio(ACCOUNT.accountSid, ACCOUNT.authToken);
    client.api.baseUrl = simulator.url;
  });
  afterAll(() => Promise.all([simulator.close(), receiver.close()]));

  test('sends, fetches and verifies the receipts', async () => {
    const statusCallback = `${receiver.url}/status?m=it's%20me&x=1`;
    const body = 'Rosa: “pizza” & wine – 8 €';
    const sent = await client.messages.create({ to: '+12125550100', from: '+12125550199', body, statusCallback });
    expect(sent).toMatchObject({
      status: 'queued',
      body,
      numSegments: '1',
      direction: 'outbound-api',
      errorCode: null,
    });

    await waitFor(() => receiver.received.length === 2);
    expect(receiver.received.map(({ fields }) => fields['MessageStatus'])).toEqual(['sent', 'delivered']);
    for (const { url, headers, fields } of receiver.received) {
      expect(url).toBe(statusCallback);
      expect(fields).toMatchObject({ MessageSid: sent.sid, AccountSid: ACCOUNT.accountSid, To: '+12125550100' });
      const signature = headers['x-twilio-signature'] as string;
      expect(twilio.validateRequest(ACCOUNT.authToken, signature, url, fields)).toBe(true);
      expect(twilio.validateRequest('another', signature, url, fields)).toBe(false);
    }
    const fetched = await client.messages(sent.sid).fetch();
    expect(fetched).toMatchObject({ sid: sent.sid, status: 'delivered', dateSent: expect.any(Date) });
  });

  test('lists over pages, newest first', async () => {
    const to = '+12125550101';
    const bodies = ['one', 'two', 'three', 'four', 'five'];
    for (const body of bodies) await client.messages.create({ to, from: '+12125550199', body });
    const listed = await client.messages.list({ to, pageSize: 2 });
    expect(listed.map(({ body }) => body)).toEqual(bodies.toReversed());
    expect(await client.messages.list({ to, from: '+12125550198' })).toEqual([]);
    const today = new Date(Date.now() - 3_600_000);
    await waitFor(async () => (await client.messages.list({ to, dateSentAfter: today })).length === 5);
    expect(await client.messages.list({ to, dateSentBefore: today })).toEqual([]);
  });

  test('sends through a messaging service', async () => {
    const messagingServiceSid = `MG${'0'.repeat(32)}`;
    const sent = await client.messages.create({ to: '+12125550102', messagingServiceSid, body: 'ciao' });
    expect(sent).toMatchObject({ status: 'accepted', from: null, messagingServiceSid, numSegments: '0' });
  });

  test.each([
    [{ to: '12', from: '+12125550199', body: 'x' }, 21211],
    [{ to: '', from: '+12125550199', body: 'x' }, 21604],
    [{ to: '+12125550100', from: '+12125550199', body: '' }, 21602],
    [{ to: '+12125550100', body: 'x' }, 21603],
    [{ to: '+12125550100', from: 'a sender too long', body: 'x' }, 21212],
    [{ to: '+12125550100', messagingServiceSid: 'MG1', body: 'x' }, 21701],
    [{ to: '+12125550100', from: '+12125550199', body: 'x'.repeat(1601) }, 21617],
    [{ to: '+12125550100', from: '+12125550199', body: 'x', statusCallback: 'nowhere' }, 21609],
  ])('%# is refused with %s %i', async (message, code) => {
    await expect(client.messages.create(message)).rejects.toMatchObject({ status: 400, code });
  });

  test('another token is refused', async () => {
    const stranger = twilio(ACCOUNT.accountSid, 'wrong');
    stranger.api.baseUrl = simulator.url;
    await expect(stranger.messages.list({ limit: 1 })).rejects.toMatchObject({ status: 401, code: 20003 });
  });

  test('an unknown message is 404', async () => {
    const unknown = client.messages(`SM${'0'.repeat(32)}`).fetch();
    await expect(unknown).rejects.toMatchObject({ status: 404, code: 20404 });
  });

  test('a throttle is 429', async () => {
    await putFaults(simulator.url, [{ mode: 'throttle', retryAfter: 1 }]);
    const sent = client.messages.create({ to: '+12125550100', from: '+12125550199', body: 'x' });
    await expect(sent).rejects.toMatchObject({ status: 429, code: 20429 });
    await putFaults(simulator.url, []);
  });
});
