import { type AccountSettings, GATEWAY_CATALOGUE } from '@dinnerbell/sms-gateways';
import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { v5 } from 'uuid';
import { ENV, type Env } from '../config/env.js';
import type { OperatorAccountSettings } from '../config/operator-accounts.js';
import { systemContext } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { type SealedFor, seal, unseal } from './seal.js';

/** UUIDv5 of `operator:<vendor>` in the URL name space (RFC 9562 §5.5): the same in every installation, so callback URLs stay valid. */
export const operatorAccountId = (vendor: string): string => v5(`operator:${vendor}`, v5.URL);
export const OPERATOR_TWILIO_ID = operatorAccountId('twilio');

/** What a row says beside its sealed credentials. */
interface Said {
  settings: AccountSettings;
  position: number;
  enabled: boolean;
}

/** Keeps the operator's own gateway accounts, one a vendor, in step with the settings of the process, at every start. */
@Injectable()
export class OperatorAccount implements OnModuleInit {
  constructor(
    private readonly database: Database,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Stores those the settings name and switches the others off. A row that says so already is left as it is. */
  async onModuleInit(): Promise<void> {
    const { operatorAccounts } = this.env;
    const named = new Map(operatorAccounts.map((account, position) => [account.vendor, { account, position }]));
    await this.database.transaction(systemContext('operator'), async (tx) => {
      // In the catalogue's order, so that processes that start together never wait for each other crosswise.
      for (const vendor of Object.keys(GATEWAY_CATALOGUE)) {
        const wanted = named.get(vendor);
        if (wanted) await this.store(tx, wanted.account, wanted.position);
        else await switchOff(tx, vendor);
      }
    });
  }

  private async store(tx: Tx, account: OperatorAccountSettings, position: number): Promise<void> {
    const { vendor, settings } = account;
    const id = operatorAccountId(vendor);
    const owner = { tenant: 'operator', rowId: id };
    const credentials = JSON.stringify(account.credentials);
    if (await this.holds(tx, owner, credentials, { settings, position, enabled: true })) return;
    await tx.query(
      `INSERT INTO gateway_accounts (id, merchant_id, vendor, label, secrets, settings, position) VALUES ($1, NULL, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET secrets = excluded.secrets, settings = excluded.settings, position = excluded.position,
         enabled = true, updated_at = clock_timestamp()`,
      [
        ...[id, vendor, GATEWAY_CATALOGUE[vendor]?.label ?? vendor],
        ...[seal(this.env.encryptionKeys, owner, credentials), settings, position],
      ],
    );
  }

  private async holds(tx: Tx, owner: SealedFor, credentials: string, wanted: Said): Promise<boolean> {
    const [stored] = await tx.query<Said & { secrets: Buffer }>(
      'SELECT secrets, settings, position, enabled FROM gateway_accounts WHERE id = $1 FOR NO KEY UPDATE',
      [owner.rowId],
    );
    if (!stored) return false;
    const { secrets, ...said } = stored;
    return isDeepStrictEqual(said, wanted) && this.opened(owner, secrets) === credentials;
  }

  /** A row sealed under an earlier key does not open; it is sealed anew from the settings. */
  private opened(owner: SealedFor, secrets: Buffer): string | undefined {
    try {
      return unseal(this.env.encryptionKeys, owner, secrets);
    } catch {
      return undefined;
    }
  }
}

async function switchOff(tx: Tx, vendor: string): Promise<void> {
  await tx.query('UPDATE gateway_accounts SET enabled = false, updated_at = now() WHERE id = $1 AND enabled', [
    operatorAccountId(vendor),
  ]);
}
