import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { compare, getRounds, hash } from 'bcrypt';
import { ENV, type Env } from '../config/env.js';
import { Problem } from '../http/problem.js';

/** bcrypt runs on the four threads of libuv, which files and DNS need too. */
const AT_ONCE = 2;
const WAITING_AT_MOST = 40;

/**
 * bcrypt over base64(HMAC-SHA-384(password, pepper)): 64 characters whatever the password's length, so that bcrypt's limit of 72 bytes
 * cuts nothing (OWASP ASVS 5.0, 6.2.8, 11.4.2). Two hashes at a time; 503 when too many wait.
 */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** Belongs to nobody; comparing with it takes as long as with a real one. */
  private readonly nobody: string;

  constructor(@Inject(ENV) private readonly env: Env) {
    this.nobody = `$2b$${String(env.bcryptCost).padStart(2, '0')}$abcdefghijklmnopqrstuu${'x'.repeat(31)}`;
  }

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(this.preHash(password), this.env.bcryptCost));
  }

  /** Whether it is the password of this hash; with `undefined` (no such merchant) false, after the same work. */
  matches(password: string, stored: string | undefined): Promise<boolean> {
    return this.inTurn(
      async () => (await compare(this.preHash(password), stored ?? this.nobody)) && stored !== undefined,
    );
  }

  /** The hash was made with a lower cost than today's: hash again at the next log-in. */
  isOutdated(stored: string): boolean {
    return getRounds(stored) < this.env.bcryptCost;
  }

  private preHash(password: string): string {
    return createHmac('sha384', this.env.passwordPepper).update(password.normalize('NFKC')).digest('base64');
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await this.takePlace();
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  /** Whoever ends gives its place straight to the next in line. */
  private takePlace(): Promise<void> {
    if (this.waiting.length >= WAITING_AT_MOST) {
      throw new Problem(503, 'unavailable', 'Too many people are logging in at this moment; try again shortly.', {
        headers: { 'retry-after': '5' },
      });
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
