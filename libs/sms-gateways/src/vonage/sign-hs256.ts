import { createHmac } from 'node:crypto';

/** A JSON Web Token under a shared secret (RFC 7515, HS256). */
export function signHs256(claims: object, secret: string): string {
  const signed = [{ alg: 'HS256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}
