import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-jwt';
import { ENV, type Env } from '../config/env.js';
import type { Request } from '../http/request.js';
import { AUDIENCE, HEADER } from './access-tokens.js';
import { looksLikeOurs, readClaims } from './check-claims.js';
import { LiveSessions } from './live-sessions.js';

/** The one token of the header and nothing else (RFC 6750 §2.1); the library's own reader passes over what follows. */
function bearerOf(request: Pick<Request, 'headers'>): string | null {
  const token = /^Bearer ([\w.-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return token !== undefined && looksLikeOurs(token) ? token : null;
}

/** Checks an access token: from the Authorization header alone, one algorithm, every claim, the session and the merchant's token version. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly sessions: LiveSessions,
  ) {
    super({
      jwtFromRequest: bearerOf,
      secretOrKey: env.jwtSecret,
      algorithms: [HEADER.alg],
      issuer: env.publicUrl,
      audience: AUDIENCE,
    });
  }

  /** What lands on `request.user`; false is refused. */
  async validate(payload: unknown): Promise<{ merchantId: string; sessionId: string } | false> {
    const claims = readClaims(payload, this.env.publicUrl, Date.now() / 1000);
    if (!claims || (await this.sessions.versionOf(claims.sub, claims.sid)) !== claims.ver) return false;
    return { merchantId: claims.sub, sessionId: claims.sid };
  }
}
