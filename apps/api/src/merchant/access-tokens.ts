import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { ENV, type Env } from '../config/env.js';

export const AUDIENCE = 'dinnerbell-api';
/** Seconds an access token lives. */
export const ACCESS_SECONDS = 900;
/** Says what the token is for (RFC 9068), so that no other token of ours can pass for it. */
export const HEADER = { alg: 'HS256', typ: 'at+jwt' } as const;

/** Makes access tokens: HS256, 15 minutes, for this deployment (`iss` is its PUBLIC_URL) and this merchant's token version. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly jwt: JwtService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  issue(merchant: { id: string; tokenVersion: number }): string {
    return this.jwt.sign(
      { ver: merchant.tokenVersion },
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
