import { generateKeyPairSync } from 'node:crypto';
import { verifySignature } from '@vonage/jwt';
import { GATEWAY_CATALOGUE } from '../catalogue.js';
import type { Gateway } from '../port.js';
import { describeGateway, type ScriptedServer, startScriptedServer } from '../testing/index.js';
import { signVonageWebhook } from './vonage-webhook.js';

const credentials = { apiKey: 'abcd1234', apiSecret: 'a-secret-for-specs', signatureSecret: 'signs-webhooks' };
const uuid = 'aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab';
const refused = (status: number, code: string) => ({
  status,
  code,
  body: JSON.stringify({ type: `https://developer.vonage.com/api-errors/messages#${code}`, detail: '+12125550100' }),
});
const statusUrl = 'https://dinnerbell.example/webhooks/sms/vonage/1/status';
const reference = 'AZq0Rk5cdzyAAAAAAAAAAQ';
const sms = { to: '+12125550100', sender: '+12125550199', body: 'Pizza & wine', reference, statusUrl };
const rawBody = Buffer.from(
  JSON.stringify({
    message_uuid: uuid,
    to: '12125550100',
    from: '12125550199',
    timestamp: '2026-11-22T18:00:00Z',
    status: 'undeliverable',
    channel: 'sms',
    client_ref: reference,
    error: { type: 'https://developer.vonage.com/api-errors/messages#1190', title: '1190' },
  }),
);

describeGateway({
  name: 'Vonage',
  create: (config) => GATEWAY_CATALOGUE.vonage.create({ credentials, ...config }),
  sms,
  answers: {
    accepted: { status: 202, body: JSON.stringify({ message_uuid: uuid }), gatewayMessageId: uuid },
    rejected: refused(422, '1150'),
    suppressed: refused(422, '1240'),
    misconfigured: refused(401, 'unauthorized'),
    throttled: { ...refused(429, '1000'), headers: { 'retry-after': '7' } },
  },
  receipts: {
    request: {
      url: statusUrl,
      headers: { 'content-type': 'application/json', authorization: signVonageWebhook(credentials, rawBody) },
      rawBody,
    },
    proof: { header: 'authorization', signsUrl: false },
    expected: [
      {
        eventKey: `${uuid}:undeliverable`,
        gatewayMessageId: uuid,
        reference,
        status: 'Failed',
        errorCode: '1190',
        suppress: true,
        occurredAt: new Date('2026-11-22T18:00:00Z'),
      },
    ],
  },
});

describe('Vonage on the wire', () => {
  let server: ScriptedServer;
  let gateway: Gateway;
  const accepted = { status: 202, body: JSON.stringify({ message_uuid: uuid }) };

  beforeAll(async () => {
    server = await startScriptedServer();
    gateway = GATEWAY_CATALOGUE.vonage.create({ credentials, baseUrl: `${server.url}/vonage/` });
  });
  afterAll(() => Promise.all([gateway.close(), server.close()]));

  test('posts JSON with Basic credentials, numbers without their plus', async () => {
    server.script(accepted);
    expect(await gateway.send(sms)).toEqual({ ok: true, gatewayMessageId: uuid });
    const [request] = server.requests;
    expect(request?.url).toBe('/vonage/v1/messages');
    expect(request?.headers.authorization).toBe(`Basic ${btoa('abcd1234:a-secret-for-specs')}`);
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      to: '12125550100',
      from: '12125550199',
      text: 'Pizza & wine',
      client_ref: reference,
      webhook_url: statusUrl,
    });
  });

  test('with an application it sends by a token that the application’s key signed, the same one for a while', async () => {
    const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const privateKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().replaceAll('\n', '\\n');
    const publicKey = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const application = { ...credentials, applicationId: uuid, privateKey };
    const byToken = GATEWAY_CATALOGUE.vonage.create({ credentials: application, baseUrl: server.url });
    server.script(accepted);
    await byToken.send(sms);
    await byToken.send(sms);
    await byToken.close();
    const [one, other] = server.requests.map(({ headers }) => headers.authorization?.slice('Bearer '.length) ?? '');
    expect(verifySignature(one as string, publicKey)).toBe(true);
    expect(other).toBe(one);
    const claims = JSON.parse(Buffer.from(one?.split('.')[1] ?? '', 'base64url').toString()) as {
      application_id: string;
    };
    expect(claims.application_id).toBe(uuid);
  });

  test.each([
    [402, 'low-balance', 'misconfigured', 'low-balance'],
    [403, 'x', 'misconfigured', 'unprovisioned'],
    [422, '1120', 'misconfigured', '1120'],
    [422, '1100', 'rejected', '1100'],
    [422, '1070', 'misconfigured', '1070'],
    [422, '1180', 'throttled', '1180'],
    [422, '1320', 'unclear', '1320'],
    [422, '9999', 'rejected', '9999'],
    [500, '1000', 'unclear', 'gateway_error'],
  ])('status %i with code %s is %s', async (status, code, cause, told) => {
    server.script(refused(status, code));
    expect(await gateway.send(sms)).toMatchObject({ ok: false, cause, code: told });
  });

  test('the probe sends nothing and believes a 422', async () => {
    server.script(refused(422, '1150'), refused(401, 'unauthorized'), 'reset', accepted);
    expect(await gateway.probe()).toMatchObject({ ok: true });
    expect(await gateway.probe()).toMatchObject({ ok: false, detail: expect.stringContaining('credentials') });
    expect(await gateway.probe()).toMatchObject({ ok: false });
    expect(await gateway.probe()).toMatchObject({ ok: false });
    expect(server.requests[0]?.body).toBe('{}');
  });

  test('missing or malformed credentials are named, never shown', () => {
    const create = (changed: Record<string, string>) => () =>
      GATEWAY_CATALOGUE.vonage.create({ credentials: { ...credentials, ...changed } });
    expect(create({ apiKey: 'secret key' })).toThrow(/apiKey\) is malformed: it must be [^:]+\.$/);
    expect(create({ signatureSecret: '' })).toThrow('signatureSecret');
    expect(create({ applicationId: uuid })).toThrow('privateKey');
    expect(create({ privateKey: 'x' })).toThrow('applicationId');
    expect(create({ applicationId: uuid, privateKey: 'secret' })).toThrow(
      /privateKey\) is malformed: it must be [^:]+\.$/,
    );
  });
});
