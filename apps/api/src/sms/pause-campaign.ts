import { Injectable, Logger } from '@nestjs/common';
import { systemContext } from '../database/context.js';
import { Database } from '../database/transaction.js';

/** Sending → Paused by the system itself; the reason is shown to the merchant. A campaign that moved on meanwhile stays as it is. */
@Injectable()
export class PauseCampaign {
  private readonly log = new Logger(PauseCampaign.name);

  constructor(private readonly database: Database) {}

  async run(campaignId: string, reason: string): Promise<void> {
    const paused = await this.database.transaction(systemContext('worker:pause'), (tx) =>
      tx.query(
        `UPDATE campaigns SET status = 'Paused', pause_reason = $2 WHERE id = $1 AND status = 'Sending' RETURNING 1`,
        [campaignId, reason],
      ),
    );
    if (paused.length > 0) this.log.warn(`campaign ${campaignId} paused: ${reason}`);
  }
}
