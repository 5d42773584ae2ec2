import { Injectable } from '@nestjs/common';
import { systemContext } from '../database/context.js';
import { DONE_SOON } from '../database/done-soon.js';
import { Database } from '../database/transaction.js';
import { Jobs } from '../jobs/jobs.js';

/** Until rows that a lane had to leave behind are looked at again. */
const LOOK_AGAIN_MS = 5000;

/** A lane is done with its range: says so to the clock, and asks for the close when nothing is left. */
@Injectable()
export class EndLane {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  /** `restMs`: what is left waits for a gateway that may be tried again then. */
  async run(campaignId: string, restMs = LOOK_AGAIN_MS): Promise<void> {
    await this.database.transaction(systemContext('worker:lane'), async (tx) => {
      await tx.query(`SELECT ${DONE_SOON}`);
      const [tally] = await tx.query<{ pending: number; sending: number }>(
        `UPDATE campaign_tallies t SET
           lane_until = CASE WHEN EXISTS (SELECT 1 FROM waves w WHERE w.campaign_id = t.campaign_id) THEN t.lane_until END,
           retry_at = CASE WHEN t.pending > 0 THEN coalesce(t.retry_at, now() + $2 * interval '1 ms') END
         WHERE t.campaign_id = $1
         RETURNING t.pending, t.sending`,
        [campaignId, restMs],
      );
      if (tally?.pending === 0 && tally.sending === 0) {
        tx.afterCommit(() =>
          this.jobs.enqueue({ name: 'campaign.close', data: { campaignId }, key: `close/${campaignId}` }),
        );
      }
    });
  }
}
