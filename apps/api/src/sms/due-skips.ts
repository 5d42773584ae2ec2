import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction.js';
import type { Job } from '../jobs/catalogue.js';
import { Due, type DueSource } from '../jobs/due.js';

/** Campaigns that ended with texts left over: the job that skips them was lost, or a text came back after it. */
@Injectable()
@Due()
export class DueSkips implements DueSource {
  readonly name = 'texts to skip';

  async enqueueDue(tx: Tx): Promise<Job[]> {
    const ended = await tx.query<{ id: string; reason: string }>(
      `SELECT c.id, CASE c.status WHEN 'Cancelled' THEN 'cancelled' ELSE coalesce(c.failure_reason, 'failed') END AS reason
       FROM campaigns c JOIN campaign_tallies t ON t.campaign_id = c.id
       WHERE c.status IN ('Cancelled', 'Failed') AND t.pending > 0
       ORDER BY c.id LIMIT 100 FOR UPDATE OF t SKIP LOCKED`,
    );
    return ended.map(({ id: campaignId, reason }) => ({
      name: 'sms.skip-pending',
      data: { campaignId, reason },
      key: `skip/${campaignId}`,
    }));
  }

  /** Nothing becomes due by the hour here; each round of the clock looks anyway. */
  async nextDueAt(): Promise<Date | null> {
    return null;
  }
}
