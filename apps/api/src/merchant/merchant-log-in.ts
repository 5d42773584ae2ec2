import { Injectable } from '@nestjs/common';
import { systemContext } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import type { LogIn } from './log-in.dto.js';
import { LoginThrottle } from './login-throttle.js';
import { Merchant } from './merchant.entity.js';
import { Passwords } from './passwords.js';
import { type Session, Sessions } from './sessions.js';
import type { Visitor } from './visitor.js';

/** Log-in: counted, then checked with the same work and the same answer whether the e-mail exists or not. */
@Injectable()
export class MerchantLogIn {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly throttle: LoginThrottle,
  ) {}

  async logIn(
    { email, password }: LogIn,
    { address, device }: Visitor,
  ): Promise<{ merchant: Merchant; session: Session }> {
    await this.throttle.takeLogin(email, address);
    const found = await this.findHash(email);
    if (!(await this.passwords.matches(password, found?.hash)) || !found) {
      throw wrong();
    }
    await this.throttle.forgive(email, address);
    const fresh = this.passwords.isOutdated(found.hash) ? await this.passwords.hash(password) : undefined;
    return this.database.transaction(systemContext('log-in'), async (tx) => {
      // A password that was changed while this one was checked opens nothing: all its sessions have just been ended.
      const still = await tx.query('SELECT 1 FROM merchants WHERE id = $1 AND password_hash = $2 FOR NO KEY UPDATE', [
        found.id,
        found.hash,
      ]);
      if (still.length === 0) throw wrong();
      if (fresh) await tx.query('UPDATE merchants SET password_hash = $2 WHERE id = $1', [found.id, fresh]);
      const session = await this.sessions.open(tx, found.id, device);
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

const wrong = (): Problem => new Problem(401, 'bad_credentials', 'E-mail or password is wrong.');
