import type { Env } from '../config/env.js';
import type { Reply, Request } from '../http/request.js';

/** `__Host-` pins the cookie to this host and to https, where there is https (RFC 6265bis §4.1.3). */
const nameOf = (env: Env): string => (env.secure ? '__Host-dinnerbell-refresh' : 'dinnerbell-refresh');

const attributes = (env: Env) => ({ httpOnly: true, sameSite: 'strict', secure: env.secure, path: '/' }) as const;

/** Hands the refresh token to the browser, out of reach of any script. */
export function setRefreshCookie(reply: Reply, env: Env, session: { token: string; expiresAt: Date }): void {
  reply.setCookie(nameOf(env), session.token, { ...attributes(env), expires: session.expiresAt });
}

export function clearRefreshCookie(reply: Reply, env: Env): void {
  reply.clearCookie(nameOf(env), attributes(env));
}

export function readRefreshCookie(request: Request, env: Env): string | undefined {
  return request.cookies[nameOf(env)];
}
