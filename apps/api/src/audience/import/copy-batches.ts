import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Tx } from '../../database/transaction.js';
import type { Batch } from './judge-rows.js';

const RECIPIENTS = 'COPY recipients (campaign_id, id, merchant_id, phone, fields) FROM STDIN';
const PROBLEMS = 'COPY import_problems (import_id, merchant_id, row, "column", code, detail) FROM STDIN';

/**
 * Writes batches one after the other while the next one is being judged; at most one is under way. One COPY a batch rather than one
 * in all, since two cannot run on a connection at once, and the checks of foreign keys come after each. Only inside `asLoader`.
 */
export class CopyBatches {
  private underWay: Promise<void> = Promise.resolve();

  constructor(private readonly tx: Tx) {}

  /** Resolves when `batch` is on its way and the one before is written. Rejects with that one's fault. */
  async write(batch: Batch): Promise<void> {
    await this.underWay;
    this.underWay = this.send(batch);
    // Its fault is for whoever awaits it next; until then it must not count as unhandled.
    this.underWay.catch(() => undefined);
  }

  /** Resolves when everything is written. Call it however the import ends: a COPY must not outlive its transaction. */
  finish(): Promise<void> {
    return this.underWay;
  }

  private async send({ recipients, problems }: Batch): Promise<void> {
    if (recipients.length > 0) await this.copy(RECIPIENTS, recipients);
    if (problems.length > 0) await this.copy(PROBLEMS, problems);
  }

  private copy(statement: string, lines: Buffer[]): Promise<void> {
    return pipeline(lines, this.tx.client.query(copyFrom(statement)));
  }
}
