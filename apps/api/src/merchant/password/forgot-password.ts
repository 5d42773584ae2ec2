import { Injectable } from '@nestjs/common';
import { systemContext } from '../../database/context.js';
import { newId } from '../../database/new-id.js';
import { Database } from '../../database/transaction.js';
import { raiseNotice } from '../../notices/raise-notice.js';
import { LoginThrottle } from '../login-throttle.js';

/** Asks for a link to choose a new password. Whoever asks learns nothing of whether there is such an account. */
@Injectable()
export class ForgotPassword {
  constructor(
    private readonly database: Database,
    private readonly throttle: LoginThrottle,
  ) {}

  /** Known and unknown addresses are counted alike, do the same round trips and commit alike; the link itself is made by the worker. */
  async run(email: string, address: string): Promise<void> {
    await this.throttle.takeForgotten(email, address);
    await this.database.transaction(systemContext('forgot-password'), async (tx) => {
      const [merchant] = await tx.query<{ id: string }>('SELECT id FROM merchants WHERE email = $1', [email]);
      if (merchant) await raiseNotice(tx, { merchantId: merchant.id, kind: 'password_reset', reference: newId() });
      // A commit that wrote nothing would be quicker, and so tell that there is no such account.
      else await tx.query(`SELECT pg_logical_emit_message(true, 'forgot-password', $1)`, [newId()]);
    });
  }
}
