/** After a cancel or a failure: what was never sent, Pending → Skipped, in batches. */
import { Injectable } from '@nestjs/common';
import { systemContext } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import type { JobPayloads } from '../jobs/catalogue.js';
import { Handles } from '../jobs/handles.js';
import { ApplyOutcomes } from './apply-outcomes.js';

const BATCH = 5000;
const ZERO_ID = '00000000-0000-0000-0000-000000000000';

@Injectable()
@Handles('sms.skip-pending')
export class SkipPending {
  constructor(
    private readonly database: Database,
    private readonly applyOutcomes: ApplyOutcomes,
  ) {}

  /** Skips a batch a transaction, so that a million rows never hold the campaign's locks for long. */
  async handle({ campaignId, reason }: JobPayloads['sms.skip-pending'], signal: AbortSignal): Promise<void> {
    let last: string | undefined = ZERO_ID;
    while (last !== undefined && !signal.aborted) {
      const after: string = last;
      last = await this.database.transaction(systemContext('worker:skip'), (tx) =>
        this.skip(tx, campaignId, reason, after),
      );
    }
  }

  /** The last id it looked at; undefined when none is left, or the campaign has not ended this way. */
  private async skip(tx: Tx, campaignId: string, reason: string, after: string): Promise<string | undefined> {
    const [ended] = await tx.query(
      `SELECT 1 FROM campaigns WHERE id = $1 AND status IN ('Cancelled', 'Failed') FOR SHARE`,
      [campaignId],
    );
    if (!ended) return undefined;
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM recipients WHERE campaign_id = $1 AND id > $2 AND status = 'Pending' ORDER BY id LIMIT $3`,
      [campaignId, after, BATCH],
    );
    if (rows.length === 0) return undefined;
    const outcomes = rows.map(({ id }) => ({ recipientId: id, kind: 'skipped' as const, skipReason: reason }));
    await this.applyOutcomes.run(tx, campaignId, outcomes, `skip/${campaignId}/${after}`);
    return rows.at(-1)?.id;
  }
}
