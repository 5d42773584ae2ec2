import { Injectable } from '@nestjs/common';
import type { Context } from '../../database/context.js';
import { Database } from '../../database/transaction.js';
import { AccountTrial, type Tried } from './account-trial.js';
import { AccountVault } from './account-vault.js';
import { findAccount, noAccount } from './find-account.js';

/** "Test connection". */
@Injectable()
export class ProbeGatewayAccount {
  constructor(
    private readonly database: Database,
    private readonly vault: AccountVault,
    private readonly trial: AccountTrial,
  ) {}

  /** What the vendor says to the stored credentials; 404 for an account that is not the merchant's own. */
  async run(ctx: Context, id: string): Promise<Tried> {
    const row = await this.database.transaction(ctx, (tx) => findAccount(tx, id));
    if (!row) throw noAccount();
    const credentials = this.vault.open(row);
    if (!credentials)
      return { ok: false, detail: 'The stored credentials cannot be opened any more; enter them again.' };
    return this.trial.run(ctx.merchantId, row.vendor, credentials);
  }
}
