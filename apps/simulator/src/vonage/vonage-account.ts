import { createPublicKey, verify } from 'node:crypto';

/** The account at the stand-in for Vonage. */
export interface VonageAccount {
  apiKey: string;
  apiSecret: string;
  signatureSecret: string;
  /** With it, requests of this application signed by RS256 are taken as well. */
  application?: { id: string; publicKey: string };
}

/** Whether an Authorization header opens the account: Basic, or a JWT of the application that has not run out. */
export function isAuthorized(account: VonageAccount, authorization: string | undefined, now = Date.now()): boolean {
  if (authorization === undefined) return false;
  if (isBasic(account, authorization)) return true;
  const [, head = '', claims = '', signature = ''] = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization) ?? [];
  if (!account.application || !signature || decode(head)['alg'] !== 'RS256') return false;
  const key = createPublicKey(account.application.publicKey);
  const signed = Buffer.from(`${head}.${claims}`);
  if (!verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'))) return false;
  const { application_id: id, exp, iat, jti } = decode(claims);
  return (
    id === account.application.id && Number(exp) * 1000 > now && typeof iat === 'number' && typeof jti === 'string'
  );
}

/** The Reports API takes nothing else. */
export function isBasic({ apiKey, apiSecret }: VonageAccount, authorization: string | undefined): boolean {
  return authorization === `Basic ${Buffer.from(`${apiKey}:${apiSecret}`).toString('base64')}`;
}

function decode(part: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))) as Record<string, unknown>;
  } catch {
    return {};
  }
}
