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

@Injectable()
@Handles('sms.send-lane')
export class SendLane {
  constructor(
    private readonly claimWave: ClaimWave,
    private readonly runWave: RunWave,
    private readonly endLane: EndLane,
    private readonly pauseCampaign: PauseCampaign,
    private readonly jobs: Jobs,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async handle({ campaignId, afterId, upToId }: JobPayloads['sms.send-lane'], signal: AbortSignal): Promise<void> {
    const turnEndsAt = performance.now() + TURN_MS;
    const settling: Promise<void>[] = [];
    let backOff = false;
    let cursor = afterId;
    let handOn = false;
    while (!signal.aborted && !backOff && !handOn) {
      const claim = await this.claimWave.run({ campaignId, afterId: cursor, upToId }, WORKER);
      if (claim.kind === 'end') break;
      if (claim.kind === 'no-gateway') {
        await this.pauseCampaign.run(campaignId, 'no_gateway');
        break;
      }
      if (claim.kind === 'wait') {
        await sleep(Math.min(claim.ms, this.env.wave.seconds * 1000), undefined, { signal }).catch(() => undefined);
      } else {
        cursor = claim.lastId;
        if (claim.kind === 'wave') {
          const { started, settled } = await this.runWave.run(claim.wave, signal);
          settling.push(settled.then((sent) => void (backOff ||= sent.pauseMs > 0)));
          await started;
        }
      }
      handOn = performance.now() > turnEndsAt;
    }
    if (handOn && !signal.aborted && !backOff) {
      const next = { campaignId, ...(cursor && { afterId: cursor }), ...(upToId && { upToId }) };
      await this.jobs.enqueue({ name: 'sms.send-lane', data: next });
      await Promise.all(settling);
      return;
    }
    await Promise.all(settling);
    await this.endLane.run(campaignId);
  }
}
