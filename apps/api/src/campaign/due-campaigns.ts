import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction.js';
import type { Job } from '../jobs/catalogue.js';
import { Due, type DueSource } from '../jobs/due.js';
import { awaitsProof } from '../sms/awaits-proof.js';

/** A round of the clock; more are found a second later. */
const AT_ONCE = 100;

/** What makes the road certain whatever becomes of the queue: campaigns to launch, and campaigns to close. */
@Injectable()
@Due()
export class DueCampaigns implements DueSource {
  readonly name = 'campaigns';

  async enqueueDue(tx: Tx): Promise<Job[]> {
    const toLaunch = await tx.query<{ id: string }>(
      `SELECT id FROM campaigns WHERE status = 'Scheduled' AND scheduled_at <= now()
       ORDER BY scheduled_at LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [AT_ONCE],
    );
    const toClose = await tx.query<{ id: string }>(
      `SELECT c.id FROM campaigns c JOIN campaign_tallies t ON t.campaign_id = c.id
       WHERE c.status = 'Sending' AND t.pending = 0 AND t.sending = 0 AND NOT ${awaitsProof('c.id')}
       ORDER BY c.id LIMIT $1 FOR UPDATE OF c SKIP LOCKED`,
      [AT_ONCE],
    );
    return [
      ...toLaunch.map(({ id }): Job => ({ name: 'campaign.launch', data: { campaignId: id }, key: `launch/${id}` })),
      ...toClose.map(({ id }): Job => ({ name: 'campaign.close', data: { campaignId: id }, key: `close/${id}` })),
    ];
  }

  async nextDueAt(tx: Tx): Promise<Date | null> {
    const [next] = await tx.query<{ at: Date | null }>(
      `SELECT min(scheduled_at) AS at FROM campaigns WHERE status = 'Scheduled'`,
    );
    return next?.at ?? null;
  }
}
