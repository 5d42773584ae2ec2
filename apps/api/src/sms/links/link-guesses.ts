import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { networkOf } from '../../http/network-of.js';
import { Problem } from '../../http/problem.js';

/** A person mistypes now and then; a whole carrier may stand behind one address, so codes that exist are not counted. */
const MOST = 30;
const SECONDS = 60;

/** Keeps a network from trying codes until one fits: so many wrong ones a minute, in each process. */
@Injectable()
export class LinkGuesses {
  private readonly wrong = new RateLimiterMemory({ points: MOST, duration: SECONDS });

  /** 429 `rate_limited` once the network has tried too many. */
  async refuseGuesser(address: string): Promise<void> {
    const state = await this.wrong.get(networkOf(address));
    if (!state || state.consumedPoints < MOST) return;
    const seconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
    throw new Problem(429, 'rate_limited', `Too many links that do not exist; wait ${seconds} seconds.`, {
      headers: { 'retry-after': String(seconds) },
    });
  }

  async count(address: string): Promise<void> {
    await this.wrong.penalty(networkOf(address));
  }
}
