import { parsePhone } from '@dinnerbell/domain';
import { Injectable } from '@nestjs/common';
import { systemContext } from '../database/context.js';
import { newId } from '../database/new-id.js';
import { Database } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import { HOME } from './check-registration.js';
import { timezoneOf } from './country-timezone.js';
import { LoginThrottle } from './login-throttle.js';
import { Merchant } from './merchant.entity.js';
import { Passwords } from './passwords.js';
import type { RegisterMerchant } from './register.dto.js';
import { type Session, Sessions } from './sessions.js';
import type { Visitor } from './visitor.js';
import { Welcome } from './welcome.js';

/**
 * Makes a merchant, its welcome and its first session in one transaction.
 * 409 `email_taken` tells that an address has an account: a trade-off the product takes, so that an owner who forgot having registered
 * is told so at once; tries are limited by address, and log-in itself never tells.
 */
@Injectable()
export class MerchantRegistration {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly throttle: LoginThrottle,
    private readonly welcome: Welcome,
  ) {}

  /** For the embedded run's demo: makes the merchant unless it is there, and sees to it that this is its password. */
  async ensure(input: RegisterMerchant): Promise<void> {
    const [found] = await this.database.transaction(systemContext('registration'), (tx) =>
      tx.query<{ hash: string }>('SELECT password_hash AS hash FROM merchants WHERE email = $1', [input.email]),
    );
    if (!found) return void (await this.register(input, { address: '127.0.0.1', device: 'npm start' }));
    if (await this.passwords.matches(input.password, found.hash)) return;
    const hash = await this.passwords.hash(input.password);
    await this.database.transaction(systemContext('registration'), (tx) =>
      tx.query('UPDATE merchants SET password_hash = $2, token_version = token_version + 1 WHERE email = $1', [
        input.email,
        hash,
      ]),
    );
  }

  async register(input: RegisterMerchant, visitor: Visitor): Promise<{ merchant: Merchant; session: Session }> {
    await this.throttle.takeRegistration(visitor.address);
    const home = placeOf(input);
    const passwordHash = await this.passwords.hash(input.password);
    return this.database.transaction(systemContext('registration'), async (tx) => {
      const [made] = await tx.query<{ id: string }>(
        `INSERT INTO merchants (id, name, email, phone, password_hash, country, timezone)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (email) DO NOTHING RETURNING id`,
        [newId(), input.name, input.email, home.phone, passwordHash, home.country, home.timezone],
      );
      if (!made) throw new Problem(409, 'email_taken', 'There is an account with this e-mail already; log in instead.');
      await this.welcome.greet(tx, made.id);
      const session = await this.sessions.open(tx, made.id, visitor.device);
      return { merchant: await tx.manager.findOneByOrFail(Merchant, { id: made.id }), session };
    });
  }
}

/** The number in E.164, and the country and zone that were given or follow from it. The input is checked already. */
function placeOf(input: RegisterMerchant): { phone: string; country: string; timezone: string } {
  const parsed = parsePhone(input.phone, input.country ?? HOME);
  if (!parsed.ok) throw new Problem(400, 'validation_failed', parsed.detail);
  const country = input.country ?? parsed.country;
  return { phone: parsed.phone, country, timezone: input.timezone ?? timezoneOf(country) };
}
