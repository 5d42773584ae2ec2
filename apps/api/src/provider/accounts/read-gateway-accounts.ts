import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../config/env.js';
import { type Context, systemContext } from '../../database/context.js';
import { Database } from '../../database/transaction.js';
import { type AccountRow, ACCOUNT_ROWS } from './account-row.js';
import { AccountVault } from './account-vault.js';
import type { AccountView } from './account.view.js';
import { findAccount, noAccount } from './find-account.js';
import { showAccount, showOperatorAccount } from './show-account.js';

/** Shows a merchant its accounts, and those of the operator that carry its texts too. */
@Injectable()
export class ReadGatewayAccounts {
  constructor(
    private readonly database: Database,
    private readonly vault: AccountVault,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** In the order they are tried. At most twenty of the merchant's, and one of the operator's at each vendor. */
  async list(ctx: Context): Promise<AccountView[]> {
    const own = await this.database.transaction(ctx, (tx) =>
      tx.query<AccountRow>(
        `${ACCOUNT_ROWS} WHERE a.merchant_id = $1 AND a.deleted_at IS NULL ORDER BY a.position, a.id`,
        [ctx.merchantId],
      ),
    );
    return [...own.map((row) => this.show(row)), ...(await this.operators())];
  }

  /** 404 for one that is neither the merchant's nor the operator's. */
  async one(ctx: Context, id: string): Promise<AccountView> {
    const shared = (await this.operators()).find((account) => account.id === id);
    if (shared) return shared;
    const row = await this.database.transaction(ctx, (tx) => findAccount(tx, id));
    if (!row) throw noAccount();
    return this.show(row);
  }

  show(row: AccountRow): AccountView {
    return showAccount(row, this.vault.open(row), this.env.publicUrl);
  }

  /** They belong to no merchant, so a merchant's own role does not see them. */
  private async operators(): Promise<AccountView[]> {
    const rows = await this.database.transaction(systemContext('gateway-accounts'), (tx) =>
      tx.query<AccountRow>(`${ACCOUNT_ROWS} WHERE a.merchant_id IS NULL AND a.enabled ORDER BY a.position, a.id`),
    );
    return rows.map((row) => showOperatorAccount(row));
  }
}
