import { type AccountSettings, type CatalogueRow, GATEWAY_CATALOGUE } from '@dinnerbell/sms-gateways';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../database/context.js';
import { newId } from '../../database/new-id.js';
import { Database, type Tx } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { accountFaults } from './account-faults.js';
import { AccountTrial } from './account-trial.js';
import { AccountVault } from './account-vault.js';
import type { AccountView } from './account.view.js';
import type { CreateAccount } from './create-account.dto.js';
import { findAccount } from './find-account.js';
import { withPathSecret } from './path-secret.js';
import { ReadGatewayAccounts } from './read-gateway-accounts.js';
import { refuseFaults } from './refuse-faults.js';
import { trimCredentials } from './trim-credentials.js';

/** Accounts a merchant may have. */
export const ACCOUNTS_AT_MOST = 20;

/** Adds an account of a merchant's own: checked, tried at the vendor, sealed, and put at the end of the order. */
@Injectable()
export class CreateGatewayAccount {
  constructor(
    private readonly database: Database,
    private readonly vault: AccountVault,
    private readonly trial: AccountTrial,
    private readonly reads: ReadGatewayAccounts,
  ) {}

  /** 400 with every fault, 422 when the vendor does not take it or there are twenty already. */
  async run(ctx: Context, body: CreateAccount): Promise<AccountView> {
    const { vendor, settings } = body;
    const row = GATEWAY_CATALOGUE[vendor] as CatalogueRow;
    const credentials = withPathSecret(row, trimCredentials(body.credentials));
    await this.database.transaction(ctx, async (tx) => {
      refuseFaults(accountFaults(row, { credentials, settings }, await homeOf(tx)));
      await refuseMore(tx);
    });
    if (body.verify !== false) await this.trial.demand(ctx.merchantId, vendor, credentials);
    return this.database.transaction(ctx, async (tx) => {
      // One request at a time counts and takes a place.
      await tx.query('SELECT 1 FROM merchants WHERE id = $1 FOR NO KEY UPDATE', [ctx.merchantId]);
      await refuseMore(tx);
      const id = newId();
      const { label = row.label, enabled = true } = body;
      await tx.query(
        `INSERT INTO gateway_accounts (id, merchant_id, vendor, label, secrets, settings, enabled, position)
         SELECT $1, $2, $3, $4, $5, $6, $7, coalesce(max(position) + 1, 0) FROM gateway_accounts WHERE merchant_id = $2 AND deleted_at IS NULL`,
        [
          ...[id, ctx.merchantId, vendor, label, this.vault.seal({ id, merchantId: ctx.merchantId }, credentials)],
          ...[settings as AccountSettings, enabled],
        ],
      );
      const made = await findAccount(tx, id);
      if (!made) throw new Error('a gateway account was not stored');
      return this.reads.show(made);
    });
  }
}

/** The merchant's country: a sender for everywhere must at least be good there. */
export async function homeOf(tx: Tx): Promise<string | undefined> {
  const [merchant] = await tx.query<{ country: string }>('SELECT country FROM merchants WHERE id = $1', [
    tx.ctx.merchantId,
  ]);
  return merchant?.country;
}

async function refuseMore(tx: Tx): Promise<void> {
  const [kept] = await tx.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM gateway_accounts WHERE merchant_id = $1 AND deleted_at IS NULL',
    [tx.ctx.merchantId],
  );
  if ((kept?.count ?? 0) < ACCOUNTS_AT_MOST) return;
  throw new Problem(
    422,
    'too_many_gateway_accounts',
    `There are ${ACCOUNTS_AT_MOST} gateway accounts; delete one first.`,
  );
}
