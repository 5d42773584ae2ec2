import { Injectable } from '@nestjs/common';
import { systemContext } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import type { LogIn } from './log-in.dto.js';
import { LoginThrottle } from './login-throttle.js';
import { Merchant } from './merchant.entity.js';
import { Passwords } from './passwords.js';
import { type Session, Sessions } from './sessions.js';

/** Log-in: counted, then checked with the same work and the same answer whether the e-mail exists or not. */
@Injectable()
export class MerchantLogIn {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly throttle: LoginThrottle,
  ) {}

  async logIn({ email, password }: LogIn, address: string): Promise<{ merchant: Merchant; session: Session }> {
    await this.throttle.takeLogin(email, address);
    const found = await this.findHash(email);
    if (!(await this.passwords.matches(password, found?.hash)) || !found) {
      throw new Problem(401, 'bad_credentials', 'E-mail or password is wrong.');
    }
    await this.throttle.forgive(email, address);
    const fresh = this.passwords.isOutdated(found.hash) ? await this.passwords.hash(password) : undefined;
    return this.database.transaction(systemContext('log-in'), async (tx) => {
      if (fresh) await tx.query('UPDATE merchants SET password_hash = $2 WHERE id = $1', [found.id, fresh]);
      const session = await this.sessions.open(tx, found.id);
      return { merchant: await tx.manager.findOneByOrFail(Merchant, { id: found.id }), session };
    });
  }

  private async findHash(email: string): Promise<{ id: string; hash: string } | undefined> {
    const [row] = await this.database.transaction(systemContext('log-in'), (tx) =>
      tx.query<{ id: string; hash: string }>('SELECT id, password_hash AS hash FROM merchants WHERE email = $1', [
        email,
      ]),
    );
    return row;
  }
}
