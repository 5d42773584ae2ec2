import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ENV, type Env } from '../config/env.js';
import { networkOf } from './network-of.js';
import { Problem } from './problem.js';
import type { Reply, Request } from './request.js';
import { UNTHROTTLED_ROUTE } from './unthrottled.js';

/**
 * So many requests a minute for each merchant, or for each address before log-in, in each process. Says so in `RateLimit` and
 * `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers).
 */
@Injectable()
export class ThrottleGuard implements CanActivate {
  private readonly limiter: RateLimiterMemory;

  constructor(
    private readonly reflector: Reflector,
    @Inject(ENV) private readonly env: Env,
  ) {
    this.limiter = new RateLimiterMemory({ points: env.requestsPerMinute, duration: 60 });
  }

  async canActivate(host: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(UNTHROTTLED_ROUTE, [host.getHandler(), host.getClass()])) return true;
    const request = host.switchToHttp().getRequest<Request>();
    const reply = host.switchToHttp().getResponse<Reply>();
    const state = await this.take(request.user?.merchantId ?? networkOf(request.ip));
    const seconds = Math.ceil(state.msBeforeNext / 1000);
    void reply.headers({
      'ratelimit-policy': `"requests";q=${this.env.requestsPerMinute};w=60`,
      ratelimit: `"requests";r=${state.remainingPoints};t=${seconds}`,
    });
    if (state.consumedPoints <= this.env.requestsPerMinute) return true;
    throw new Problem(
      429,
      'rate_limited',
      `More than ${this.env.requestsPerMinute} requests in a minute; wait ${seconds} seconds.`,
      {
        headers: { 'retry-after': String(seconds) },
      },
    );
  }

  /** The library rejects with the state when it is used up. */
  private async take(key: string): Promise<RateLimiterRes> {
    try {
      return await this.limiter.consume(key);
    } catch (state) {
      if (state instanceof RateLimiterRes) return state;
      throw state;
    }
  }
}
