/** Step ⑥ send, second half: Sending → Sent, Failed or Unknown (or back to Pending), the credits and the counts, in one commit. */
import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { OptOuts } from '../audience/opt-outs.js';
import { systemContext } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { Jobs } from '../jobs/jobs.js';
import { GatewayHealth } from '../provider/gateway-health.js';
import { isAccountAtFault } from './account-at-fault.js';
import { ApplyOutcomes } from './apply-outcomes.js';
import { PauseCampaign } from './pause-campaign.js';
import { retryDelayMs } from './retry-delay.js';
import type { SentWave } from './send-wave.js';
import { refusedTooOften } from './refused-too-often.js';
import type { Tally } from './tally.js';
import type { Wave } from './wave.js';

/** What was answered is worth more than a quick stop: about five minutes of trying, then the reaper and look-ups take over. */
const TRIES = 12;

@Injectable()
export class SettleWave {
  private readonly log = new Logger(SettleWave.name);

  constructor(
    private readonly database: Database,
    private readonly applyOutcomes: ApplyOutcomes,
    private readonly optOuts: OptOuts,
    private readonly health: GatewayHealth,
    private readonly pauseCampaign: PauseCampaign,
    private readonly jobs: Jobs,
  ) {}

  /** Stores a wave's outcomes. Safe to repeat after a commit whose answer was lost: rows that moved do not move again. */
  async run(wave: Wave, sent: SentWave): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const tally = await this.store(wave, sent);
        await this.steer(wave, sent, tally);
        return;
      } catch (error) {
        if (attempt === TRIES) throw error;
        this.log.warn(`wave ${wave.id} not settled yet: ${error instanceof Error ? error.message : 'unknown fault'}`);
        await sleep(Math.min(30_000, retryDelayMs(attempt, Math.random())));
      }
    }
  }

  private store(wave: Wave, sent: SentWave): Promise<Tally> {
    return this.database.transaction(systemContext('worker:settle'), async (tx) => {
      await tx.query('DELETE FROM waves WHERE id = $1', [wave.id]);
      const { tallyAfter } = await this.applyOutcomes.run(tx, wave.campaignId, sent.outcomes, wave.id, wave.id);
      await this.suppress(tx, wave, sent);
      if (tallyAfter.pending === 0 && tallyAfter.sending === 0) {
        const { campaignId } = wave;
        tx.afterCommit(() =>
          this.jobs.enqueue({ name: 'campaign.close', data: { campaignId }, key: `close/${campaignId}` }),
        );
      }
      return tallyAfter;
    });
  }

  /** Numbers the gateway says must not be texted again. */
  private async suppress(tx: Tx, wave: Wave, sent: SentWave): Promise<void> {
    const refused = new Set(sent.outcomes.filter((outcome) => outcome.suppress).map((outcome) => outcome.recipientId));
    if (refused.size === 0) return;
    for (const message of wave.messages) {
      if (!refused.has(message.recipientId)) continue;
      await this.optOuts.suppress(tx, { merchantId: wave.merchantId, phone: message.to, source: 'gateway' });
    }
  }

  /** Tells of the gateway where there is news of it, and stops a campaign that cannot or should not go on as it is. */
  private async steer(wave: Wave, sent: SentWave, tally: Tally): Promise<void> {
    const { misconfigured: fault, marks, retryAfterMs } = sent;
    const refused = fault && isAccountAtFault(wave, fault.code);
    if (refused || wave.watched || wave.probe || marks.includes('0')) {
      const refusedWith = refused ? { refusedWith: fault.code } : {};
      await this.health.report(wave.accountId, { marks, probe: wave.probe, retryAfterMs, ...refusedWith });
    }
    // An account that is refused is left alone; the lane sees whether another can carry the texts, or pauses the campaign and says why.
    if (fault && !refused) await this.pauseCampaign.run(wave.campaignId, `misconfigured:${fault.code}`);
    else if (refusedTooOften(tally.recent_outcomes)) await this.pauseCampaign.run(wave.campaignId, 'many_refused');
  }
}
