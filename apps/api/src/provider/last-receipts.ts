import { Injectable } from '@nestjs/common';
import { systemContext } from '../database/context.js';
import { Database } from '../database/transaction.js';

const NOTE_EACH_MS = 60_000;
const REMEMBER_AT_MOST = 10_000;

/** When a genuine receipt last reached an account, to the minute: it tells people that the webhook is set up at the vendor. */
@Injectable()
export class LastReceipts {
  private readonly noted = new Map<string, number>();

  constructor(private readonly database: Database) {}

  /** Writes at most once a minute for each account, however many receipts come. */
  async note(accountId: string): Promise<void> {
    const now = performance.now();
    const last = this.noted.get(accountId);
    if (last !== undefined && now - last < NOTE_EACH_MS) return;
    if (this.noted.size >= REMEMBER_AT_MOST) this.noted.clear();
    this.noted.set(accountId, now);
    await this.database.transaction(systemContext('receipts'), (tx) =>
      tx.query(
        `UPDATE gateway_accounts SET last_receipt_at = now()
         WHERE id = $1 AND (last_receipt_at IS NULL OR last_receipt_at < now() - interval '1 minute')`,
        [accountId],
      ),
    );
  }
}
