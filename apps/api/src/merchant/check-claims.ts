import { ACCESS_SECONDS, AUDIENCE, HEADER } from './access-tokens.js';

const LONGEST = 1024;
const CLOCK_SKEW_SECONDS = 30;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const OUR_HEADER = Buffer.from(JSON.stringify(HEADER)).toString('base64url');
const CLAIMS = ['aud', 'exp', 'iat', 'iss', 'sid', 'sub', 'ver'];

export interface AccessClaims {
  sub: string;
  sid: string;
  ver: number;
}

/**
 * Whether a text has the very form our tokens have: our header to the byte (so no other alg, kid, jku, jwk or crit can be in it) and
 * canonical base64url. Looked at before any cryptography.
 */
export function looksLikeOurs(token: string): boolean {
  if (token.length > LONGEST) return false;
  const parts = token.split('.');
  const [header, payload, signature] = parts;
  if (parts.length !== 3 || header !== OUR_HEADER || signature?.length !== 43) return false;
  return [payload, signature].every((part) => part !== undefined && part !== '' && part === recode(part));
}

const recode = (part: string): string => Buffer.from(part, 'base64url').toString('base64url');

/** What the signed claims say, or `undefined` unless each of them is present, of its kind and in its bounds. `now` in seconds. */
export function readClaims(payload: unknown, issuer: string, now: number): AccessClaims | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  const { sub, sid, ver, iss, aud, iat, exp } = payload as Record<string, unknown>;
  if (Object.keys(payload).sort().join() !== CLAIMS.join()) return undefined;
  if (iss !== issuer || aud !== AUDIENCE) return undefined;
  if (typeof sub !== 'string' || !UUID.test(sub)) return undefined;
  if (typeof sid !== 'string' || !UUID.test(sid)) return undefined;
  if (typeof ver !== 'number' || !Number.isSafeInteger(ver)) return undefined;
  if (typeof iat !== 'number' || !Number.isSafeInteger(iat) || iat > now + CLOCK_SKEW_SECONDS) return undefined;
  if (typeof exp !== 'number' || exp !== iat + ACCESS_SECONDS || exp <= now) return undefined;
  return { sub, sid, ver };
}
