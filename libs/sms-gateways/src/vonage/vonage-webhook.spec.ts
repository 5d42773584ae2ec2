import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { verifySignature } from '@vonage/jwt';
import { readVonageInbound, readVonageStatus } from './vonage-status.js';
import { signHs256 } from './sign-hs256.js';
import { signVonageRequest, signVonageWebhook, verifyVonageWebhook } from './vonage-webhook.js';

const keys = { apiKey: 'abcd1234', signatureSecret: 'signs-webhooks' };
const now = Date.parse('2026-11-22T18:00:00Z');
const inbound = {
  channel: 'sms',
  message_uuid: 'u1',
  from: '12125550100',
  to: '12125550199',
  text: 'stop',
  timestamp: '',
};
const rawBody = Buffer.from(JSON.stringify(inbound));
const verify = (authorization: string | undefined, at = now, body = rawBody) =>
  verifyVonageWebhook(keys, { url: '', headers: { authorization }, rawBody: body }, at);

test('a signed webhook is believed for five minutes either way', () => {
  const signed = signVonageWebhook(keys, rawBody, now);
  expect(verify(signed)).toMatchObject({ fields: inbound, nonce: expect.stringMatching(/^[\da-f-]{36}$/) });
  for (const away of [-301_000, 301_000]) expect(verify(signed, now + away)).toHaveProperty('refused');
  for (const away of [-300_000, 300_000]) expect(verify(signed, now + away)).toHaveProperty('nonce');
});

test('an unsigned one is to be sent again', () => {
  expect(verify(undefined)).toEqual({ refused: expect.any(String), retry: true });
  expect(verify('')).toMatchObject({ retry: true });
});

const claims = { iat: now / 1000, jti: 'j', api_key: keys.apiKey, payload_hash: 'x' };
const none = `Bearer ${btoa('{"alg":"none"}')}.${btoa(JSON.stringify(claims)).replaceAll('=', '')}.x`;
test.each([
  ['another secret', signVonageWebhook({ ...keys, signatureSecret: 'other' }, rawBody, now)],
  ['another account', signVonageWebhook({ ...keys, apiKey: 'other' }, rawBody, now)],
  ['another body', signVonageWebhook(keys, Buffer.from('{}'), now)],
  ['no hash', `Bearer ${signHs256({ ...claims, payload_hash: undefined }, keys.signatureSecret)}`],
  ['no id', `Bearer ${signHs256({ ...claims, jti: undefined }, keys.signatureSecret)}`],
  ['no time', `Bearer ${signHs256({ ...claims, iat: undefined }, keys.signatureSecret)}`],
  ['no algorithm', none],
  ['Basic credentials', `Basic ${btoa('a:b')}`],
])('%s: refused, and not to be sent again', (_, authorization) => {
  const answer = verify(authorization);
  expect(answer).toHaveProperty('refused');
  expect(answer).not.toHaveProperty('retry');
});

test('any byte of the body changed is refused', () => {
  const signed = signVonageWebhook(keys, rawBody, now);
  for (let at = 0; at < rawBody.length; at++) {
    const body = Buffer.from(rawBody);
    body[at] = (body[at] ?? 0) ^ 1;
    expect(verify(signed, now, body)).toHaveProperty('refused');
  }
});

test('an account without a signature secret believes nothing', () => {
  const headers = { authorization: signVonageWebhook({ apiKey: 'abcd1234', signatureSecret: 'x' }, rawBody) };
  const refused = verifyVonageWebhook({ apiKey: 'abcd1234', signatureSecret: '' }, { url: '', headers, rawBody });
  expect(refused).toHaveProperty('refused');
});

test('a text of a guest is read with its plus', () => {
  expect(readVonageInbound({ fields: inbound, nonce: 'n' })).toEqual({
    eventKey: 'u1:received',
    from: '+12125550100',
    to: '+12125550199',
    text: 'stop',
    gatewayMessageId: 'u1',
    nonce: 'n',
  });
  expect(readVonageInbound({ fields: { ...inbound, to: '12345' }, nonce: 'n' })).toMatchObject({ to: '12345' });
});

test.each([
  ['a receipt', { ...inbound, status: 'delivered' }],
  ['a picture', { ...inbound, text: undefined }],
  ['another channel', { ...inbound, channel: 'viber' }],
  ['nobody', { ...inbound, from: undefined }],
])('%s is not a text', (_, fields) => expect(readVonageInbound({ fields, nonce: 'n' })).toHaveProperty('refused'));

test.each([
  ['submitted', 'Sent'],
  ['delivered', 'Delivered'],
  ['rejected', 'Failed'],
  ['undeliverable', 'Failed'],
  ['a_word_of_tomorrow', 'Progress'],
])('%s is %s', (status, ours) => {
  expect(readVonageStatus({ fields: { message_uuid: 'u', status }, nonce: 'n' })).toMatchObject({
    receipts: [{ status: ours, eventKey: `u:${status}` }],
    nonce: 'n',
  });
});

const FILE = fileURLToPath(new URL('../../../../../shared/contracts/vectors.json', import.meta.url));
interface Vector {
  token: string;
  secret: string;
  wrongSecret: string;
}
const about = existsSync(FILE) ? describe : describe.skip;
about('Vonage’s own vectors (skipped where ../shared/contracts is absent)', () => {
  const vectors = existsSync(FILE)
    ? (JSON.parse(readFileSync(FILE, 'utf8')) as { vonageWebhookJwt: { valid: Vector[] } }).vonageWebhookJwt.valid
    : [];

  test('each token agrees with its secret and no other, and ours with the SDK', () => {
    expect(vectors.length).toBeGreaterThan(0);
    for (const { token, secret, wrongSecret } of vectors) {
      const [head, body, signature] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString('utf8'));
      expect(verifySignature(token, secret)).toBe(true);
      expect(verifySignature(token, wrongSecret)).toBe(false);
      expect(signature).toBeDefined();
      // Our signer writes its header in another order, so only a token with that header can be equal.
      const ours = signHs256(JSON.parse(body ?? '') as object, secret);
      if (head === '{"alg":"HS256","typ":"JWT"}') expect(ours).toBe(token);
      expect(verifySignature(ours, secret)).toBe(true);
    }
  });

  test('the sample webhook passes all but its hash, at its own time', () => {
    const [{ token, secret } = { token: '', secret: '' }] = vectors;
    const { iat } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { iat: number };
    const request = { url: '', headers: { authorization: `Bearer ${token}` }, rawBody: Buffer.from('{}') };
    const at = (key: string, signatureSecret: string, time: number) =>
      verifyVonageWebhook({ apiKey: key, signatureSecret }, request, time);
    expect(at('a1b2c3d', secret, iat * 1000)).toEqual({ refused: 'The signature is for another body.' });
    expect(at('a1b2c3d', secret, iat * 1000 + 301_000)).toEqual({ refused: 'The signature is too old.' });
    expect(at('a1b2c3e', secret, iat * 1000)).toEqual({ refused: 'The signature is for another account.' });
    expect(at('a1b2c3d', 'x', iat * 1000)).toEqual({ refused: 'The signature does not match.' });
  });
});

test('a token for requests needs a key', () => expect(() => signVonageRequest('a', '')).toThrow());
