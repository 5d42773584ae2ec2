import { Injectable, Logger } from '@nestjs/common';
import { systemContext } from '../database/context.js';
import { newId } from '../database/new-id.js';
import { Database, type Tx } from '../database/transaction.js';
import { raiseNotice } from '../notices/raise-notice.js';

/** Sending → Paused by the system itself; the reason is shown to the merchant. A campaign that moved on meanwhile stays as it is. */
@Injectable()
export class PauseCampaign {
  private readonly log = new Logger(PauseCampaign.name);

  constructor(private readonly database: Database) {}

  async run(campaignId: string, reason: string): Promise<void> {
    const paused = await this.database.transaction(systemContext('worker:pause'), (tx) =>
      this.pause(tx, campaignId, reason),
    );
    if (paused) this.log.warn(`campaign ${campaignId} paused: ${reason}`);
  }

  /** The merchant is told of each pause: the guard of the status lets it happen once. */
  private async pause(tx: Tx, campaignId: string, reason: string): Promise<boolean> {
    const [paused] = await tx.query<{ merchantId: string; kind: string }>(
      `UPDATE campaigns SET status = 'Paused', pause_reason = $2 WHERE id = $1 AND status = 'Sending'
       RETURNING merchant_id AS "merchantId", kind`,
      [campaignId, reason],
    );
    if (paused?.kind === 'campaign') {
      const { merchantId } = paused;
      const reference = `${campaignId}/${newId()}`;
      await raiseNotice(tx, { merchantId, kind: 'campaign_paused', reference, subjectId: campaignId });
    }
    return paused !== undefined;
  }
}
