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
import type { ResetPasswordBody } from './password.dto.js';
import { PasswordLinks } from './password-links.js';
import { refuseOwnName } from './refuse-own-name.js';

const SYSTEM = systemContext('reset-password');

/** A new password by the link of a mail. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly throttle: LoginThrottle,
    private readonly links: PasswordLinks,
    private readonly live: LiveSessions,
  ) {}

  /** Uses the link up, ends every session and every other link, and tells the merchant by mail. 422 `bad_reset_token`. */
  async run({ token, password }: ResetPasswordBody, address: string): Promise<void> {
    await this.throttle.takeReset(address);
    // Looked at before the costly hash, and before the link is used up for a password that is refused.
    const owner = await this.database.transaction(SYSTEM, (tx) => this.links.ownerOf(tx, token));
    if (!owner) throw useless();
    refuseOwnName('password', password, owner);
    const hash = await this.passwords.hash(password);
    const ended = await this.database.transaction(SYSTEM, async (tx) => {
      if (!(await this.links.use(tx, token))) throw useless();
      await tx.query('UPDATE merchants SET password_hash = $2, token_version = token_version + 1 WHERE id = $1', [
        owner.id,
        hash,
      ]);
      await this.links.voidAll(tx, owner.id);
      await raiseNotice(tx, { merchantId: owner.id, kind: 'password_changed', reference: newId() });
      return endSessions(tx, owner.id);
    });
    this.live.forget(...ended);
    await this.throttle.forgive(owner.email, address);
  }
}

const useless = (): Problem =>
  new Problem(422, 'bad_reset_token', 'This link was used, is too old or was never ours; ask for another.');
