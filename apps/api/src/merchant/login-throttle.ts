import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';
import { systemContext } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { networkOf } from '../http/network-of.js';
import { Problem } from '../http/problem.js';

interface Limit {
  what:
    | 'login-account'
    | 'login-address'
    | 'register-address'
    | 'password-merchant'
    | 'forgot-account'
    | 'forgot-address'
    | 'reset-address';
  /** The e-mail, the merchant or the address; only its keyed hash is stored. */
  who: string;
  points: number;
  minutes: number;
}

/** Counts tries in PostgreSQL, so that every API process counts the same. A try is counted before any work is done for it. */
@Injectable()
export class LoginThrottle {
  constructor(
    private readonly database: Database,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Ten tries in 15 minutes for an account — whether it exists or not — and fifty for an address. 429 says how long to wait. */
  async takeLogin(email: string, address: string): Promise<void> {
    await this.take({ what: 'login-address', who: networkOf(address), points: 50, minutes: 15 });
    await this.take({ what: 'login-account', who: email, points: 10, minutes: 15 });
  }

  /** A hundred registrations an hour from one address. */
  takeRegistration(address: string): Promise<void> {
    return this.take({ what: 'register-address', who: networkOf(address), points: 100, minutes: 60 });
  }

  /** Ten guesses of the current password in 15 minutes: whoever found an open session must not find the password by it. */
  takePasswordChange(merchantId: string): Promise<void> {
    return this.take({ what: 'password-merchant', who: merchantId, points: 10, minutes: 15 });
  }

  /** Three mails an hour to an account — whether it exists or not — and thirty asked for from one address. */
  async takeForgotten(email: string, address: string): Promise<void> {
    await this.take({ what: 'forgot-address', who: networkOf(address), points: 30, minutes: 60 });
    await this.take({ what: 'forgot-account', who: email, points: 3, minutes: 60 });
  }

  /** Links cannot be guessed; their tries still cost a hash. */
  takeReset(address: string): Promise<void> {
    return this.take({ what: 'reset-address', who: networkOf(address), points: 100, minutes: 15 });
  }

  /** After a good log-in or a new password: the account's tries are forgotten and the address gets its one back. */
  async forgive(email: string, address: string): Promise<void> {
    await this.database.transaction(systemContext('login-throttle'), async (tx) => {
      await tx.query('DELETE FROM rate_limits WHERE key = $1', [this.keyOf('login-account', email)]);
      await tx.query('UPDATE rate_limits SET points = points - 1 WHERE key = $1 AND points > 0', [
        this.keyOf('login-address', networkOf(address)),
      ]);
    });
  }

  private async take(limit: Limit): Promise<void> {
    const [state] = await this.database.transaction(systemContext('login-throttle'), async (tx) => {
      await tx.query(
        'DELETE FROM rate_limits WHERE key IN (SELECT key FROM rate_limits WHERE expire < $1 LIMIT 20 FOR UPDATE SKIP LOCKED)',
        [Date.now() - 3_600_000],
      );
      return tx.query<{ points: number; wait: number }>(
        `INSERT INTO rate_limits AS old (key, points, expire)
         VALUES ($1, 1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint + $2)
         ON CONFLICT (key) DO UPDATE SET
           points = CASE WHEN old.expire < excluded.expire - $2 THEN 1 ELSE least(old.points + 1, 1000000) END,
           expire = CASE WHEN old.expire < excluded.expire - $2 THEN excluded.expire ELSE old.expire END
         RETURNING points, ceil(expire / 1000.0 - extract(epoch FROM clock_timestamp()))::int AS wait`,
        [this.keyOf(limit.what, limit.who), limit.minutes * 60_000],
      );
    });
    if (!state || state.points <= limit.points) return;
    const seconds = Math.max(1, state.wait);
    throw new Problem(429, 'too_many_attempts', `Too many tries; wait ${Math.ceil(seconds / 60)} min and try again.`, {
      headers: { 'retry-after': String(seconds) },
    });
  }

  private keyOf(what: string, who: string): string {
    return `${what}:${createHmac('sha256', this.env.passwordPepper).update(`${what}:${who}`).digest('base64url')}`;
  }
}
