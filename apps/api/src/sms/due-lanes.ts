import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';
import type { Tx } from '../database/transaction.js';
import type { Job } from '../jobs/catalogue.js';
import { Due, type DueSource } from '../jobs/due.js';
import { laneSeconds } from './lane-seconds.js';

const IDLE = `c.status = 'Sending' AND t.pending > 0`;

/** Campaigns with texts to send and nobody at it: a queue was wiped, a worker died, or rows handed back are due again. */
@Injectable()
@Due()
export class DueLanes implements DueSource {
  readonly name = 'lanes';

  constructor(@Inject(ENV) private readonly env: Env) {}

  async enqueueDue(tx: Tx): Promise<Job[]> {
    const idle = await tx.query<{ campaign_id: string }>(
      `WITH idle AS (
         SELECT t.campaign_id FROM campaigns c JOIN campaign_tallies t ON t.campaign_id = c.id
         WHERE ${IDLE} AND coalesce(t.lane_until <= now(), true) AND coalesce(t.retry_at <= now(), true)
         ORDER BY t.campaign_id LIMIT 100 FOR UPDATE OF t SKIP LOCKED)
       UPDATE campaign_tallies t SET lane_until = now() + make_interval(secs => $1), retry_at = NULL
       FROM idle WHERE t.campaign_id = idle.campaign_id
       RETURNING t.campaign_id`,
      [laneSeconds(this.env)],
    );
    return idle.map(({ campaign_id: campaignId }) => ({ name: 'sms.send-lane', data: { campaignId } }));
  }

  async nextDueAt(tx: Tx): Promise<Date | null> {
    const [next] = await tx.query<{ at: Date | null }>(
      `SELECT min(greatest(coalesce(t.lane_until, now()), coalesce(t.retry_at, now()))) AS at
       FROM campaigns c JOIN campaign_tallies t ON t.campaign_id = c.id WHERE ${IDLE}`,
    );
    return next?.at ?? null;
  }
}
