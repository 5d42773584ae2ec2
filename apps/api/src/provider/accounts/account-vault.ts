import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENV, type Env } from '../../config/env.js';
import { seal, unseal } from '../seal.js';
import type { AccountRow } from './account-row.js';

/** Seals and opens the credentials of accounts, each bound to its owner and row. */
@Injectable()
export class AccountVault {
  private readonly log = new Logger(AccountVault.name);

  constructor(@Inject(ENV) private readonly env: Env) {}

  seal(account: { id: string; merchantId: string }, credentials: Readonly<Record<string, string>>): Buffer {
    return seal(this.env.encryptionKeys, ownerOf(account), JSON.stringify(credentials));
  }

  /** Undefined when they open under no key that is set: the account is then as good as without any. */
  open(account: Pick<AccountRow, 'id' | 'merchantId' | 'secrets'>): Record<string, string> | undefined {
    try {
      return JSON.parse(unseal(this.env.encryptionKeys, ownerOf(account), account.secrets)) as Record<string, string>;
    } catch (error) {
      this.log.error(`gateway account ${account.id}: ${error instanceof Error ? error.message : 'unknown fault'}`);
      return undefined;
    }
  }
}

const ownerOf = ({ id, merchantId }: { id: string; merchantId: string | null }) => ({
  tenant: merchantId ?? 'operator',
  rowId: id,
});
