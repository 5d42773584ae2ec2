import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';
import type { Tx } from '../database/transaction.js';
import type { Job } from '../jobs/catalogue.js';
import { GatewayHealth } from '../provider/gateway-health.js';
import { Gateways } from '../provider/gateways.js';
import { laneSeconds } from './lane-seconds.js';

/** A campaign this large is split, so that several workers may share it. */
const ROWS_PER_LANE = 20_000;
const MOST_LANES = 4;

/** Cuts a campaign's recipients into id ranges, one lane job each; `tryAgain` lets gateways that rest be tried at once. None where there is no gateway. */
@Injectable()
export class PlanLanes {
  constructor(
    private readonly gateways: Gateways,
    private readonly health: GatewayHealth,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async run(tx: Tx, campaignId: string, { tryAgain = false } = {}): Promise<Job[]> {
    const [campaign] = await tx.query<{ merchant_id: string; pending: number }>(
      `UPDATE campaign_tallies SET lane_until = now() + make_interval(secs => $2), retry_at = NULL, recent_outcomes = ''
       WHERE campaign_id = $1 RETURNING merchant_id, pending`,
      [campaignId, laneSeconds(this.env)],
    );
    const candidates = campaign ? await this.gateways.candidates(tx, campaign.merchant_id) : [];
    if (!campaign || candidates.length === 0) return [];
    if (tryAgain) {
      await this.health.tryAgain(
        tx,
        candidates.map(({ account }) => account.accountId),
      );
    }
    const lanes = Math.min(MOST_LANES, Math.max(1, Math.ceil(campaign.pending / ROWS_PER_LANE)));
    const cuts = lanes === 1 ? [] : await cutPoints(tx, campaignId, campaign.pending, lanes);
    const edges = [undefined, ...cuts, undefined];
    return edges.slice(1).map((upToId, index) => {
      const afterId = edges[index];
      return {
        name: 'sms.send-lane' as const,
        data: { campaignId, ...(afterId && { afterId }), ...(upToId && { upToId }) },
        key: `lane/${campaignId}/${index}`,
      };
    });
  }
}

/** Ids that part the recipients into equal ranges; read from the primary key alone. */
async function cutPoints(tx: Tx, campaignId: string, rows: number, lanes: number): Promise<string[]> {
  const every = Math.ceil(rows / lanes);
  const cuts = await tx.query<{ id: string }>(
    `SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM recipients WHERE campaign_id = $1) r
     WHERE n % $2 = 0 ORDER BY id LIMIT $3`,
    [campaignId, every, lanes - 1],
  );
  return cuts.map((cut) => cut.id);
}
