import { Injectable } from '@nestjs/common';
import { systemContext } from '../../database/context.js';
import { newId } from '../../database/new-id.js';
import { Database } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { raiseNotice } from '../../notices/raise-notice.js';
import { endSessions } from '../end-sessions.js';
import { LiveSessions } from '../live-sessions.js';
import { LoginThrottle } from '../login-throttle.js';
import { Passwords } from '../passwords.js';
import type { ChangePasswordBody } from './password.dto.js';
import { PasswordLinks } from './password-links.js';
import { refuseOwnName } from './refuse-own-name.js';

interface Owner {
  id: string;
  email: string;
  name: string;
  hash: string;
}

/** A new password for a merchant that knows the current one. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly throttle: LoginThrottle,
    private readonly links: PasswordLinks,
    private readonly live: LiveSessions,
  ) {}

  /** Ends every session but `current`, unless told to keep them, and tells the merchant by mail. 422 `wrong_password`. */
  async run(merchantId: string, current: string | undefined, body: ChangePasswordBody): Promise<void> {
    await this.throttle.takePasswordChange(merchantId);
    const owner = await this.find(merchantId);
    if (!(await this.passwords.matches(body.currentPassword, owner.hash))) throw wrong();
    refuseOwnName('newPassword', body.newPassword, owner);
    const fresh = await this.passwords.hash(body.newPassword);
    const ended = await this.database.transaction(systemContext(`merchant:${merchantId}`), async (tx) => {
      // Only over the hash that was checked: of two changes at once the second one's "current" is out of date.
      const changed = await tx.query(
        'UPDATE merchants SET password_hash = $3 WHERE id = $1 AND password_hash = $2 RETURNING 1',
        [merchantId, owner.hash, fresh],
      );
      if (changed.length === 0) throw wrong();
      await this.links.voidAll(tx, merchantId);
      await raiseNotice(tx, { merchantId, kind: 'password_changed', reference: newId() });
      return body.keepOtherSessions ? [] : endSessions(tx, merchantId, current);
    });
    this.live.forget(...ended);
  }

  private async find(merchantId: string): Promise<Owner> {
    const [owner] = await this.database.transaction(systemContext(`merchant:${merchantId}`), (tx) =>
      tx.query<Owner>('SELECT id, email, name, password_hash AS hash FROM merchants WHERE id = $1', [merchantId]),
    );
    if (!owner) throw wrong();
    return owner;
  }
}

const wrong = (): Problem => new Problem(422, 'wrong_password', 'The current password is wrong.');
