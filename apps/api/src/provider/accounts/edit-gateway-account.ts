import { type AccountSettings, type CatalogueRow, GATEWAY_CATALOGUE } from '@dinnerbell/sms-gateways';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../database/context.js';
import { Database, type Tx } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { accountFaults } from './account-faults.js';
import type { AccountRow } from './account-row.js';
import { AccountTrial } from './account-trial.js';
import { AccountVault } from './account-vault.js';
import type { AccountView } from './account.view.js';
import { homeOf } from './create-gateway-account.js';
import type { EditAccount } from './edit-account.dto.js';
import { findAccount, noAccount } from './find-account.js';
import { withPathSecret } from './path-secret.js';
import { ReadGatewayAccounts } from './read-gateway-accounts.js';
import { refuseFaults } from './refuse-faults.js';
import { trimCredentials } from './trim-credentials.js';

/** What an account is after an edit. */
interface Edited {
  label: string;
  enabled: boolean;
  settings: AccountSettings;
  /** Undefined where they stay as they are sealed. */
  credentials: Record<string, string> | undefined;
}

/** Changes an account: the rest of it stays, and the whole must be right afterwards. */
@Injectable()
export class EditGatewayAccount {
  constructor(
    private readonly database: Database,
    private readonly vault: AccountVault,
    private readonly trial: AccountTrial,
    private readonly reads: ReadGatewayAccounts,
  ) {}

  /** 400 with every fault, 409 when it was changed while the vendor was asked, 422 when the vendor does not take it. */
  async run(ctx: Context, id: string, body: EditAccount): Promise<AccountView> {
    const { row, edited } = await this.database.transaction(ctx, async (tx) => {
      const found = await findAccount(tx, id);
      if (!found) throw noAccount();
      return { row: found, edited: this.merge(found, body, await homeOf(tx)) };
    });
    if (edited.credentials && body.verify !== false) {
      await this.trial.demand(ctx.merchantId, row.vendor, edited.credentials);
    }
    return this.database.transaction(ctx, async (tx) => {
      const now = await findAccount(tx, id, true);
      if (!now) throw noAccount();
      if (now.version !== row.version) {
        throw new Problem(
          409,
          'gateway_account_changed',
          'The account was changed meanwhile; read it again and repeat the edit.',
        );
      }
      await this.store(tx, row, edited);
      return this.reads.show((await findAccount(tx, id)) ?? now);
    });
  }

  private merge(row: AccountRow, body: EditAccount, home: string | undefined): Edited {
    const catalogued = GATEWAY_CATALOGUE[row.vendor] as CatalogueRow;
    const settings = over<unknown>(row.settings as Record<string, unknown>, body.settings ?? {});
    const stored = this.vault.open(row) ?? {};
    const merged = over<string>(stored, trimCredentials(body.credentials ?? {}));
    const credentials = body.credentials && withPathSecret(catalogued, merged);
    // Credentials that nobody touched were checked when they came; a label can be changed though the key to them is lost.
    const faults = accountFaults(catalogued, { credentials: credentials ?? stored, settings }, home);
    refuseFaults(credentials ? faults : faults.filter(({ path }) => !path.startsWith('credentials')));
    const { label = row.label, enabled = row.enabled } = body;
    return { label, enabled, settings, credentials };
  }

  private async store(tx: Tx, { id, merchantId, secrets }: AccountRow, edited: Edited): Promise<void> {
    const { label, enabled, settings, credentials } = edited;
    const sealed = credentials && merchantId ? this.vault.seal({ id, merchantId }, credentials) : secrets;
    await tx.query(
      `UPDATE gateway_accounts SET label = $2, enabled = $3, settings = $4, secrets = $5, updated_at = clock_timestamp() WHERE id = $1`,
      [id, label, enabled, settings, sealed],
    );
  }
}

/** The one over the other, by name; null takes away. */
function over<T>(stored: Record<string, T>, given: Record<string, T | null>): Record<string, T> {
  const merged = Object.entries({ ...stored, ...given });
  return Object.fromEntries(merged.filter((entry): entry is [string, T] => entry[1] !== null));
}
