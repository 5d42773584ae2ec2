/** Step ⑥ send: one loop over a range of a campaign's recipients, wave after wave, handing on for the sake of others. */
import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { ENV, type Env } from '../config/env.js';
import type { JobPayloads } from '../jobs/catalogue.js';
import { Handles } from '../jobs/handles.js';
import { Jobs } from '../jobs/jobs.js';
import { ClaimWave } from './claim-wave.js';
import { EndLane } from './end-lane.js';
import { PauseCampaign } from './pause-campaign.js';
import { RunWave } from './run-wave.js';

/** After this long the lane goes to the back of the queue, so that other merchants' lanes get their turn. */
const TURN_MS = 5000;
const WORKER = `worker:${process.pid}`;

/** How a turn ended: with more to send from `cursor` on, or with nothing more to do for now. */
interface Turn {
  handOn: boolean;
  cursor: string | undefined;
}

@Injectable()
@Handles('sms.send-lane')
export class SendLane {
  /** Ranges a lane of this process is at, by the campaign and their end. */
  private readonly atWork = new Set<string>();

  constructor(
    private readonly claimWave: ClaimWave,
    private readonly runWave: RunWave,
    private readonly endLane: EndLane,
    private readonly pauseCampaign: PauseCampaign,
    private readonly jobs: Jobs,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * One lane a range is enough here: after a crash the queue gives a dead worker's lane out again beside the one that the clock started,
   * and with each crash there would be one more, and two more waves to lose in the next.
   */
  async handle(lane: JobPayloads['sms.send-lane'], signal: AbortSignal): Promise<void> {
    const range = `${lane.campaignId}/${lane.upToId ?? ''}`;
    if (this.atWork.has(range)) return;
    this.atWork.add(range);
    const settling: Promise<void>[] = [];
    try {
      const { handOn, cursor } = await this.turn(lane, signal, settling).finally(() => this.atWork.delete(range));
      if (handOn)
        await this.jobs.enqueue({ name: 'sms.send-lane', data: { ...lane, ...(cursor && { afterId: cursor }) } });
      await Promise.all(settling);
      if (!handOn) await this.endLane.run(lane.campaignId);
    } finally {
      // Whatever went wrong, what was answered is stored before this process may stop.
      await Promise.allSettled(settling);
    }
  }

  private async turn(
    { campaignId, afterId, upToId }: JobPayloads['sms.send-lane'],
    signal: AbortSignal,
    settling: Promise<void>[],
  ): Promise<Turn> {
    const turnEndsAt = performance.now() + TURN_MS;
    let earlier: Promise<unknown> = Promise.resolve();
    let backOff = false;
    let cursor = afterId;
    while (!signal.aborted && !backOff) {
      if (performance.now() > turnEndsAt) return { handOn: true, cursor };
      const claim = await this.claimWave.run({ campaignId, afterId: cursor, upToId }, WORKER);
      if (claim.kind === 'end') break;
      if (claim.kind === 'no-gateway') {
        await this.pauseCampaign.run(campaignId, 'no_gateway');
        break;
      }
      if (claim.kind === 'wait') {
        await sleep(Math.min(claim.ms, this.env.wave.seconds * 1000), undefined, { signal }).catch(() => undefined);
        continue;
      }
      cursor = claim.lastId;
      if (claim.kind === 'nothing') continue;
      const { nearlyStarted, started, settled } = this.runWave.run(claim.wave, claim.account, signal);
      settling.push(settled.then((sent) => void (backOff ||= sent.pauseMs > 0)));
      // Claimed a little ahead, but not while a wave before this one is open still: a crash may lose two of them, not three.
      const late = started.then(() => Promise.race([earlier, this.patience()]));
      await Promise.race([late, Promise.all([earlier, nearlyStarted])]);
      earlier = Promise.allSettled([earlier, settled]);
    }
    return { handOn: false, cursor };
  }

  /** One slow answer in the wave before must not hold up everybody else for long. */
  private patience(): Promise<void> {
    return sleep(this.env.wave.seconds * 1000, undefined, { ref: false });
  }
}
