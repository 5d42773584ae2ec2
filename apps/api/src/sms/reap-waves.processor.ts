/** After a crash: the Sending rows of a wave whose lease ran out → Unknown, to be looked up. */
import { Injectable, Logger } from '@nestjs/common';
import { systemContext } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import type { JobPayloads } from '../jobs/catalogue.js';
import { Handles } from '../jobs/handles.js';
import { Jobs } from '../jobs/jobs.js';
import { ApplyOutcomes } from './apply-outcomes.js';

interface LostWave {
  id: string;
  campaign_id: string;
  first_id: string;
  last_id: string;
}

/** Nobody knows how far the worker got; a call it made may yet be accepted. */
const ERROR_CODE = 'worker_lost';

@Injectable()
@Handles('sms.reap-waves')
export class ReapWaves {
  private readonly log = new Logger(ReapWaves.name);

  constructor(
    private readonly database: Database,
    private readonly applyOutcomes: ApplyOutcomes,
    private readonly jobs: Jobs,
  ) {}

  /** Reaps all waves that are due, each in its own transaction; one that fails is left for the next time. */
  async handle(_: JobPayloads['sms.reap-waves'], signal: AbortSignal): Promise<void> {
    const due = await this.database.transaction(systemContext('worker:reaper'), (tx) =>
      tx.query<{ id: string }>('SELECT id FROM waves WHERE lease_until <= now() ORDER BY lease_until'),
    );
    const faults: unknown[] = [];
    for (const { id } of due) {
      if (signal.aborted) break;
      try {
        await this.database.transaction(systemContext('worker:reaper'), (tx) => this.reap(tx, id));
      } catch (fault) {
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, 'some waves could not be reaped');
  }

  private async reap(tx: Tx, waveId: string): Promise<void> {
    const [wave] = await tx.query<LostWave>(
      `DELETE FROM waves WHERE id = (SELECT id FROM waves WHERE id = $1 AND lease_until <= now() FOR UPDATE SKIP LOCKED)
       RETURNING id, campaign_id, first_id, last_id`,
      [waveId],
    );
    if (!wave) return;
    const { campaign_id: campaignId } = wave;
    const open = await tx.query<{ id: string }>(
      `SELECT id FROM recipients WHERE campaign_id = $1 AND id BETWEEN $2 AND $3 AND wave_id = $4 AND status = 'Sending' ORDER BY id`,
      [campaignId, wave.first_id, wave.last_id, wave.id],
    );
    const outcomes = open.map(({ id }) => ({ recipientId: id, kind: 'unclear' as const, errorCode: ERROR_CODE }));
    const { applied, tallyAfter } = await this.applyOutcomes.run(tx, campaignId, outcomes, `reap/${wave.id}`, wave.id);
    this.log.warn(`wave ${wave.id} of campaign ${campaignId} was left behind, messages to look up: ${applied}`);
    if (tallyAfter.pending > 0 || tallyAfter.sending > 0) return;
    tx.afterCommit(() =>
      this.jobs.enqueue({ name: 'campaign.close', data: { campaignId }, key: `close/${campaignId}` }),
    );
  }
}
