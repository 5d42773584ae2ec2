import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { ENV, type Env } from '../../config/env.js';
import { networkOf } from '../../http/network-of.js';
import { Problem } from '../../http/problem.js';
import type { Request } from '../../http/request.js';
import { type KeyHolder, KeyHolders } from './key-holders.js';
import { KEY_PREFIX, looksLikeKey } from './key-text.js';

const BEARER = /^Bearer (\S+)$/i;

/** Who comes with an API key. */
@Injectable()
export class KeyDoor {
  /** Keys nobody holds, for each address: the general throttle counts callers that are known, so it stands behind this door. */
  private readonly misses: RateLimiterMemory;

  constructor(
    private readonly holders: KeyHolders,
    @Inject(ENV) env: Env,
  ) {
    this.misses = new RateLimiterMemory({ points: env.requestsPerMinute, duration: 60 });
  }

  /** The key in the Authorization header, right or wrong; `undefined` when there is another kind of token, or none. */
  keyOf(request: Pick<Request, 'headers'>): string | undefined {
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
    return token?.startsWith(KEY_PREFIX) ? token : undefined;
  }

  /** `undefined` for a key that opens nothing. A mistyped one is known by its checksum, without a database read. 429 after too many. */
  async holderOf(key: string, address: string): Promise<KeyHolder | undefined> {
    if (!looksLikeKey(key)) return undefined;
    const recalled = this.holders.recall(key);
    if (recalled) return recalled;
    const network = networkOf(address);
    const state = await this.misses.get(network);
    if (state && state.remainingPoints <= 0) throw tooMany(Math.ceil(state.msBeforeNext / 1000));
    const holder = await this.holders.find(key);
    if (!holder) await this.misses.penalty(network);
    return holder;
  }
}

const tooMany = (seconds: number): Problem =>
  new Problem(429, 'rate_limited', `Too many keys that nobody holds; wait ${seconds} seconds.`, {
    headers: { 'retry-after': String(seconds) },
  });
