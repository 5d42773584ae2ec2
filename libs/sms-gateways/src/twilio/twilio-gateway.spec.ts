import { GATEWAY_CATALOGUE } from '../catalogue.js';
import { describeGateway, startScriptedServer, type ScriptedServer } from '../testing/index.js';
import type { Gateway } from '../port.js';
import { signTwilio } from './twilio-signature.js';

const accountSid = `AC${'0123456789abcdef'.repeat(2)}`;
const authToken = 'a-token-for-specs';
const sid = `SM${'fedcba9876543210'.repeat(2)}`;
const refused = (status: number, code: number) => ({
  status,
  code: String(code),
  body: JSON.stringify({ code, message: 'about +12125550100', more_info: '', status }),
});
const statusUrl = 'https://dinnerbell.example/webhooks/sms/twilio/1/status?m=AZq0Rk5cdzyAAAAAAAAAAQ';
const fields: [string, string][] = [
  ['MessageSid', sid],
  ['MessageStatus', 'undelivered'],
  ['ErrorCode', '30005'],
  ['To', '+12125550100'],
];
const sms = { to: '+12125550100', sender: '+12125550199', body: 'Pizza & wine', reference: 'r', statusUrl };

describeGateway({
  name: 'Twilio',
  create: (config) => GATEWAY_CATALOGUE.twilio.create({ credentials: { accountSid, authToken }, ...config }),
  sms,
  answers: {
    accepted: { status: 201, body: JSON.stringify({ sid, num_segments: '1' }), gatewayMessageId: sid },
    rejected: refused(400, 21211),
    suppressed: refused(400, 21610),
    misconfigured: refused(401, 20003),
    throttled: { ...refused(429, 20429), headers: { 'retry-after': '7' } },
  },
  receipts: {
    request: {
      url: statusUrl,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signTwilio(authToken, statusUrl, fields),
      },
      rawBody: Buffer.from(new URLSearchParams(fields).toString()),
    },
    proof: { header: 'x-twilio-signature', signsUrl: true },
    expected: [
      {
        eventKey: `${sid}:undelivered`,
        gatewayMessageId: sid,
        reference: 'AZq0Rk5cdzyAAAAAAAAAAQ',
        status: 'Failed',
        errorCode: '30005',
        suppress: true,
      },
    ],
  },
});

describe('Twilio on the wire', () => {
  let server: ScriptedServer;
  let gateway: Gateway;

  beforeAll(async () => {
    server = await startScriptedServer();
    gateway = GATEWAY_CATALOGUE.twilio.create({ credentials: { accountSid, authToken }, baseUrl: server.url });
  });
  afterAll(() => Promise.all([gateway.close(), server.close()]));

  test('posts a form with Basic credentials', async () => {
    server.script({ status: 201, body: JSON.stringify({ sid, num_segments: '2' }) });
    expect(await gateway.send(sms)).toEqual({ ok: true, gatewayMessageId: sid, segments: 2 });
    const [request] = server.requests;
    expect(request?.url).toBe(`/2010-04-01/Accounts/${accountSid}/Messages.json`);
    expect(request?.headers.authorization).toBe(`Basic ${btoa(`${accountSid}:${authToken}`)}`);
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      To: '+12125550100',
      From: '+12125550199',
      Body: 'Pizza & wine',
      StatusCallback: statusUrl,
    });
  });

  test.each([
    ['+12125550199', 'From'],
    ['12345', 'From'],
    ['MAMA ROSA', 'From'],
    [`MG${'0'.repeat(32)}`, 'MessagingServiceSid'],
    ['MGROSA', 'From'],
  ])('sender %s goes into %s', async (sender, field) => {
    server.script({ status: 201, body: JSON.stringify({ sid, num_segments: '0' }) });
    expect(await gateway.send({ ...sms, sender })).toEqual({ ok: true, gatewayMessageId: sid });
    expect(new URLSearchParams(server.requests[0]?.body).get(field)).toBe(sender);
  });

  test.each([
    [400, 99999, 'rejected'],
    [400, 21606, 'misconfigured'],
    [400, 21608, 'misconfigured'],
    [400, 21611, 'throttled'],
    [404, 20404, 'misconfigured'],
    [500, 20500, 'unclear'],
  ])('status %i with code %i is %s', async (status, code, cause) => {
    server.script(refused(status, code));
    expect(await gateway.send(sms)).toMatchObject({ ok: false, cause });
  });

  test.each([
    [400, 'rejected', 'http_400'],
    [403, 'misconfigured', 'http_403'],
    [429, 'throttled', 'too_many_requests'],
  ])('status %i without a code is %s', async (status, cause, code) => {
    server.script({ status, body: '<html>' });
    expect(await gateway.send(sms)).toMatchObject({ ok: false, cause, code });
  });

  test('half a surrogate pair is refused without a call', async () => {
    server.script('hang');
    expect(await gateway.send({ ...sms, body: 'a\ud83c' })).toMatchObject({
      cause: 'rejected',
      code: 'malformed_text',
    });
    expect(server.requests).toHaveLength(0);
  });

  test('the probe asks for the account', async () => {
    server.script(
      { status: 200, body: '{"status":"active"}' },
      { status: 200, body: '{"status":"suspended"}' },
      'reset',
    );
    expect(await gateway.probe()).toMatchObject({ ok: true });
    expect(await gateway.probe()).toMatchObject({ ok: false });
    expect(await gateway.probe()).toMatchObject({ ok: false });
    expect(server.requests[0]?.url).toBe(`/2010-04-01/Accounts/${accountSid}.json`);
  });

  test('missing or malformed credentials are named, never shown', () => {
    const { create } = GATEWAY_CATALOGUE.twilio;
    expect(() => create({ credentials: { accountSid } })).toThrow('authToken');
    expect(() => create({ credentials: { accountSid: 'AC-secret', authToken } })).toThrow(
      /accountSid\) is malformed: it must be [^:]+\.$/,
    );
  });
});
