import { GATEWAY_CATALOGUE } from '@dinnerbell/sms-gateways';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ENV, type Env } from '../../config/env.js';
import { Problem } from '../../http/problem.js';

const TRIALS_A_MINUTE = 10;
/** A person waits for it. */
const ANSWER_TIMEOUT_MS = 8_000;

/** What a vendor says to an account's credentials. */
export interface Tried {
  ok: boolean;
  /** For people; never a secret. */
  detail: string;
}

/** Asks vendors whether credentials work; sends no text. So many times a minute for each merchant, in each process. */
@Injectable()
export class AccountTrial {
  private readonly limiter = new RateLimiterMemory({ points: TRIALS_A_MINUTE, duration: 60 });

  constructor(@Inject(ENV) private readonly env: Env) {}

  /** Never fails because the vendor does: out of reach and too slow are answers too. 429 when asked too often. */
  async run(merchantId: string, vendor: string, credentials: Record<string, string>): Promise<Tried> {
    await this.take(merchantId);
    const row = GATEWAY_CATALOGUE[vendor];
    if (!row) return { ok: false, detail: 'This vendor is not served any more.' };
    const baseUrl = this.env.smsBaseUrls[vendor];
    const wire = { connections: 1, answerTimeoutMs: ANSWER_TIMEOUT_MS, ...(baseUrl && { baseUrl }) };
    const gateway = row.create({ credentials, ...wire });
    try {
      return await gateway.probe();
    } finally {
      await gateway.close();
    }
  }

  /** 422 with the vendor's reason when it does not take the credentials. */
  async demand(merchantId: string, vendor: string, credentials: Record<string, string>): Promise<void> {
    const { ok, detail } = await this.run(merchantId, vendor, credentials);
    if (!ok) throw new Problem(422, 'gateway_refused', detail);
  }

  private async take(merchantId: string): Promise<void> {
    try {
      await this.limiter.consume(merchantId);
    } catch (state) {
      if (!(state instanceof RateLimiterRes)) throw state;
      const seconds = Math.ceil(state.msBeforeNext / 1000);
      throw new Problem(
        429,
        'rate_limited',
        `A gateway is asked ${TRIALS_A_MINUTE} times a minute at most; wait ${seconds} seconds.`,
        {
          headers: { 'retry-after': String(seconds) },
        },
      );
    }
  }
}
