import { createHash, randomUUID } from 'node:crypto';
import { tokenGenerate, verifySignature } from '@vonage/jwt';
import { parseObject } from '../parse-object.js';
import type { ReceiptRequest, RefusedWebhook } from '../port.js';
import { sameText } from '../same-text.js';
import { signHs256 } from './sign-hs256.js';

/** The published sample carries no `exp`, so its age is ours to judge, seconds. */
const WINDOW_S = 300;
const BEARER = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/;

export interface VonageKeys {
  apiKey: string;
  signatureSecret?: string;
}

/** The fields of a webhook that is genuine and of now; `nonce` is the token's id. */
export interface VerifiedBody {
  fields: Record<string, unknown>;
  nonce: string;
}

/**
 * Checks `Authorization: Bearer <JWT>` of a webhook of the Messages API before the body is read: HS256 and nothing else,
 * under the account's signature secret, made within five minutes of `now` (epoch ms), for this account, over exactly
 * these bytes. https://developer.vonage.com/en/getting-started/concepts/webhooks#decoding-signed-webhooks
 */
export function verifyVonageWebhook(
  { apiKey, signatureSecret }: VonageKeys,
  { headers, rawBody }: ReceiptRequest,
  now = Date.now(),
): VerifiedBody | RefusedWebhook {
  if (!signatureSecret) return { refused: 'This account has no signature secret.' };
  const authorization = headers['authorization'];
  // Vonage now and then sends one unsigned; asked again, it sends it signed.
  if (!authorization) return { refused: 'The signature is missing.', retry: true };
  const [, head = '', body = ''] = BEARER.exec(authorization) ?? [];
  if (decode(head)?.['alg'] !== 'HS256') return { refused: 'The signature is of the wrong kind.' };
  if (!verifySignature(authorization.slice('Bearer '.length), signatureSecret)) {
    return { refused: 'The signature does not match.' };
  }
  const { iat, jti, api_key: key, payload_hash: hash } = decode(body) ?? {};
  if (key !== apiKey) return { refused: 'The signature is for another account.' };
  if (typeof iat !== 'number' || Math.abs(now / 1000 - iat) > WINDOW_S) return { refused: 'The signature is too old.' };
  if (typeof jti !== 'string' || jti === '') return { refused: 'The signature has no id.' };
  const actual = createHash('sha256').update(rawBody).digest('hex');
  if (typeof hash !== 'string' || !sameText(hash.toLowerCase(), actual)) {
    return { refused: 'The signature is for another body.' };
  }
  const fields = parseObject(rawBody.toString('utf8'));
  return fields ? { fields, nonce: jti } : { refused: 'Not a webhook of Vonage.' };
}

/** The Authorization header Vonage would send with a webhook's body at `now` (epoch ms). */
export function signVonageWebhook(
  { apiKey, signatureSecret = '', applicationId }: VonageKeys & { applicationId?: string },
  rawBody: Uint8Array,
  now = Date.now(),
): string {
  const claims = {
    iat: Math.floor(now / 1000),
    jti: randomUUID(),
    iss: 'Vonage',
    payload_hash: createHash('sha256').update(rawBody).digest('hex'),
    api_key: apiKey,
    ...(applicationId && { application_id: applicationId }),
  };
  return `Bearer ${signHs256(claims, signatureSecret)}`;
}

/** A token that opens the Messages API to an application, good for a quarter of an hour: RS256, as Vonage's SDK makes it. */
export function signVonageRequest(applicationId: string, privateKey: string): string {
  return tokenGenerate(applicationId, privateKey, { ttl: 900 });
}

function decode(part: string): Record<string, unknown> | undefined {
  return parseObject(Buffer.from(part, 'base64url').toString('utf8'));
}
