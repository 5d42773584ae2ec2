import type { Request } from '../../http/request.js';
import type { Scope } from '../../http/scopes.js';

/** By what right a reader listens, and what ends it. */
export interface Ticket {
  merchantId: string;
  /** Of an API key; it sees what its scopes name. A log-in sees all. */
  key?: { id: string; scopes: readonly Scope[] };
  /** Of an access token: its session, the merchant's token version, and when it expires (ms since the epoch). */
  login?: { sessionId: string; version: number; endsAt: number };
}

/** The ticket of a request that the guard let in: what the token says has been checked. */
export function readTicket({ user, headers }: Pick<Request, 'user' | 'headers'>): Ticket {
  if (!user) throw new Error('the guard let nobody in');
  const { merchantId, sessionId = '', keyId, scopes } = user;
  if (keyId !== undefined) return { merchantId, key: { id: keyId, scopes: scopes ?? [] } };
  const payload = headers.authorization?.split('.')[1] ?? '';
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { ver: number; exp: number };
  return { merchantId, login: { sessionId, version: claims.ver, endsAt: claims.exp * 1000 } };
}
