import { Injectable } from '@nestjs/common';
import { Database } from '../database/transaction.js';

const REMEMBER_MS = 30_000;
const REMEMBER_AT_MOST = 10_000;

/** The token version of a merchant, at most 30 s old: a session that was ended elsewhere is over within that time. */
@Injectable()
export class TokenVersions {
  private readonly known = new Map<string, { version: number; until: number }>();

  constructor(private readonly database: Database) {}

  /** `undefined` for a merchant that does not exist. */
  async of(merchantId: string): Promise<number | undefined> {
    const known = this.known.get(merchantId);
    if (known && known.until > performance.now()) return known.version;
    const [row] = await this.database.transaction({ merchantId, actor: `merchant:${merchantId}` }, (tx) =>
      tx.query<{ version: number }>('SELECT token_version AS version FROM merchants WHERE id = $1', [merchantId]),
    );
    this.known.delete(merchantId);
    if (!row) return undefined;
    this.known.set(merchantId, { version: row.version, until: performance.now() + REMEMBER_MS });
    const oldest = this.known.keys().next().value;
    if (this.known.size > REMEMBER_AT_MOST && oldest !== undefined) this.known.delete(oldest);
    return row.version;
  }

  /** After raising it here: this process need not wait. */
  forget(merchantId: string): void {
    this.known.delete(merchantId);
  }
}
