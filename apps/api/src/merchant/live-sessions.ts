import { Injectable } from '@nestjs/common';
import { Database } from '../database/transaction.js';

const REMEMBER_MS = 30_000;
const REMEMBER_AT_MOST = 10_000;

interface Known {
  merchantId: string;
  version: number;
  until: number;
}

/** Which sessions may act, at most 30 s old: one that was ended elsewhere is over within that time, its access tokens too. */
@Injectable()
export class LiveSessions {
  private readonly known = new Map<string, Known>();

  constructor(private readonly database: Database) {}

  /** The token version of the session's merchant; `undefined` for a session that has ended or is not this merchant's. */
  async versionOf(merchantId: string, sessionId: string): Promise<number | undefined> {
    const known = this.known.get(sessionId);
    if (known && known.until > performance.now()) return known.merchantId === merchantId ? known.version : undefined;
    this.known.delete(sessionId);
    const [row] = await this.database.transaction({ merchantId, actor: `merchant:${merchantId}` }, (tx) =>
      tx.query<{ version: number }>(
        `SELECT m.token_version AS version FROM sessions s JOIN merchants m ON m.id = s.merchant_id
         WHERE s.id = $1 AND s.merchant_id = $2 AND s.ended_at IS NULL`,
        [sessionId, merchantId],
      ),
    );
    if (!row) return undefined;
    this.known.set(sessionId, { merchantId, version: row.version, until: performance.now() + REMEMBER_MS });
    const oldest = this.known.keys().next().value;
    if (this.known.size > REMEMBER_AT_MOST && oldest !== undefined) this.known.delete(oldest);
    return row.version;
  }

  /** After ending them here: this process need not wait. */
  forget(...sessionIds: string[]): void {
    for (const id of sessionIds) this.known.delete(id);
  }
}
