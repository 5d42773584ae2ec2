/** Step ⑥ send: one loop over a range of a campaign's recipients, wave after wave, handing on for the sake of others. */
import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { ENV, type Env } from '../config/env.js';
import type { JobPayloads } from '../jobs/catalogue.js';
import { Handles } from '../jobs/handles.js';
import { Jobs } from '../jobs/jobs.js';
import { ClaimWave } from './claim-wave.js';
import { EndLane } from './end-lane.js';
import { LaneCursor } from './lane-cursor.js';
import { PauseCampaign } from './pause-campaign.js';
import { RunWave } from './run-wave.js';
import type { Rest } from './wave.js';

/** After this long the lane goes to the back of the queue, so that other merchants' lanes get their turn. */
const TURN_MS = 5000;
const WORKER = `worker:${process.pid}`;

/** How a turn ended: with more to send, or with nothing more to do for now. */
interface Turn {
  handOn: boolean;
  cursor: LaneCursor;
  /** What is left waits for a gateway. */
  rest?: Rest | undefined;
  /** The reason to pause: nothing can go before a person mends something. */
  stuck?: string;
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
      const turn = await this.turn(lane, signal, settling).finally(() => this.atWork.delete(range));
      const afterId = turn.cursor.handOver;
      if (turn.handOn) {
        const { campaignId, upToId } = lane;
        const data = { campaignId, ...(afterId && { afterId }), ...(upToId && { upToId }) };
        await this.jobs.enqueue({ name: 'sms.send-lane', data });
      }
      await Promise.all(settling);
      if (turn.stuck) await this.pauseCampaign.run(lane.campaignId, turn.stuck);
      if (!turn.handOn) await this.endLane.run(lane.campaignId, turn.rest?.ms);
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
    const cursor = new LaneCursor(afterId);
    let earlier: Promise<unknown> = Promise.resolve();
    let backOff = false;
    let rest: Rest | undefined;
    let sentAny = false;
    while (!signal.aborted && !backOff) {
      if (performance.now() > turnEndsAt) return { handOn: true, cursor };
      const claim = await this.claimWave.run({ campaignId, afterId: cursor.afterId, upToId }, WORKER);
      if (claim.kind === 'no-gateway') return { handOn: false, cursor, stuck: 'no_gateway' };
      if (claim.kind === 'end' || claim.kind === 'rest') {
        // What comes back of the last waves may go again at once, through another account.
        await Promise.allSettled(settling);
        if (cursor.wentBack()) continue;
        if (claim.kind === 'rest') ({ rest } = claim);
        const mended = claim.kind === 'rest' || !sentAny ? rest?.reason : undefined;
        return { handOn: false, cursor, rest, ...(mended !== undefined && { stuck: `misconfigured:${mended}` }) };
      }
      if (claim.kind === 'wait') {
        await sleep(Math.min(claim.ms, this.env.wave.seconds * 1000), undefined, { signal }).catch(() => undefined);
        continue;
      }
      rest = claim.rest ?? rest;
      if (claim.kind === 'nothing') {
        cursor.passed(claim.lastId);
        continue;
      }
      sentAny = true;
      const settled = cursor.claimed(claim.lastId);
      const runs = claim.waves.map(({ wave, account }) => this.runWave.run(wave, account, signal));
      const all = everyOne(runs.map((run) => run.settled)).then((waves) => {
        settled(waves.some(({ again }) => again));
        backOff ||= waves.some(({ pauseMs }) => pauseMs > 0);
      });
      settling.push(all);
      // Claimed a little ahead, but not while a wave before this one is open still: a crash may lose two of them, not three.
      const late = Promise.all(runs.map(({ started }) => started)).then(() => Promise.race([earlier, this.patience()]));
      await Promise.race([late, Promise.all([earlier, ...runs.map(({ nearlyStarted }) => nearlyStarted)])]);
      earlier = Promise.allSettled([earlier, all]);
    }
    return { handOn: false, cursor, rest };
  }

  /** One slow answer in the wave before must not hold up everybody else for long. */
  private patience(): Promise<void> {
    return sleep(this.env.wave.seconds * 1000, undefined, { ref: false });
  }
}

/** Waits for all of them, and then throws what the first of them threw. */
async function everyOne<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
