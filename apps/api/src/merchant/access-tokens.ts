import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { ENV, type Env } from '../config/env.js';

export const AUDIENCE = 'dinnerbell-api';
/** Seconds an access token lives. */
export const ACCESS_SECONDS = 900;
/** Says what the token is for (RFC 9068), so that no other token of ours can pass for it. */
export const HEADER = { alg: 'HS256', typ: 'at+jwt' } as const;

/** Makes access tokens: HS256, 15 minutes, for this deployment (`iss` is its PUBLIC_URL) this merchant's token version, and one session. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly jwt: JwtService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** `sid` says which session it belongs to: ending that ends it too. */
  issue(merchant: { id: string; tokenVersion: number }, sessionId: string): string {
    return this.jwt.sign(
      { ver: merchant.tokenVersion, sid: sessionId },
      {
        secret: this.env.jwtSecret,
        algorithm: HEADER.alg,
        header: HEADER,
        subject: merchant.id,
        issuer: this.env.publicUrl,
        audience: AUDIENCE,
        expiresIn: ACCESS_SECONDS,
      },
    );
  }
}
