/** Step ⑥ send, first half: Pending → Sending. The commit of this transaction is the intent to send. */
import { compileTemplate, priceMessage, type Template } from '@dinnerbell/domain';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';
import { systemContext } from '../database/context.js';
import { DONE_SOON } from '../database/done-soon.js';
import { newId } from '../database/new-id.js';
import { Database, type Tx } from '../database/transaction.js';
import { Gateways, type UsableGateway } from '../provider/gateways.js';
import { Pace } from '../provider/pace.js';
import type { CampaignFrame } from './campaign-frame.js';
import { laneSeconds } from './lane-seconds.js';
import { isCodeTaken, WaveLinks } from './links/wave-links.js';
import { markSending, type Skip } from './mark-sending.js';
import type { Claim, WaveMessage } from './wave.js';

interface SendingCampaign {
  merchant_id: string;
  message: string;
  frame: CampaignFrame;
  offer_over: boolean;
}

interface PendingRow {
  id: string;
  phone: string;
  fields: Record<string, string>;
  attempt: number;
  opted_out: boolean;
}

/** A range of a campaign's recipients, by id; `afterId` is the cursor and never goes back. */
export interface LaneRange {
  campaignId: string;
  afterId?: string | undefined;
  upToId?: string | undefined;
}

const ZERO_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** Past this much booked ahead, waiting in the lane is better than rows marked Sending that nobody can call back. */
const LONGEST_WAIT_MS = 1000;

@Injectable()
export class ClaimWave {
  constructor(
    private readonly database: Database,
    private readonly gateways: Gateways,
    private readonly pace: Pace,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Claims the next rows of a lane that are due, not opted out and before the offer's end. */
  async run(range: LaneRange, worker: string): Promise<Claim> {
    try {
      return await this.claim(range, worker);
    } catch (error) {
      // Nothing was kept; the next codes drawn are others.
      if (isCodeTaken(error)) return this.claim(range, worker);
      throw error;
    }
  }

  private claim(range: LaneRange, worker: string): Promise<Claim> {
    const leaseEndsAt = performance.now() + this.env.wave.leaseSeconds * 1000;
    return this.database.transaction(systemContext(worker), async (tx) => {
      const campaign = await shareSending(tx, range.campaignId);
      if (!campaign) return { kind: 'end' };
      const gateway = await this.gateways.usable(tx, campaign.merchant_id);
      if (!gateway) return { kind: 'no-gateway' };
      const sender = campaign.frame.senderId ?? gateway.sender;
      const perSecond = gateway.segmentsPerSecond;
      const booked = await this.pace.waitMs(tx, { accountId: gateway.accountId, sender, perSecond });
      if (booked > LONGEST_WAIT_MS) return { kind: 'wait', ms: booked };
      // From here on the campaign's other lanes and settles wait: what needs no lock comes before.
      await tx.query('SELECT 1 FROM campaign_tallies WHERE campaign_id = $1 FOR UPDATE', [range.campaignId]);
      const rows = await this.pendingRows(tx, range, perSecond);
      const last = rows.at(-1);
      if (!last) return { kind: 'end' };
      const links = await WaveLinks.open(tx, range.campaignId, rows, campaign.frame.linkBase);
      const { messages, skips } = sortOut(rows, campaign, links);
      const waveId = newId();
      await markSending(tx, {
        ...{ waveId, campaignId: range.campaignId, merchantId: campaign.merchant_id, worker, messages, skips },
        ...{
          accountId: gateway.accountId,
          leaseSeconds: this.env.wave.leaseSeconds,
          laneSeconds: laneSeconds(this.env),
        },
      });
      if (messages.length === 0) return { kind: 'nothing', lastId: last.id };
      await links.store(tx, campaign.merchant_id, messages);
      const granted = await this.grant(tx, gateway, sender, messages);
      const head = { id: waveId, campaignId: range.campaignId, merchantId: campaign.merchant_id };
      const wave = { ...head, accountId: gateway.accountId, sender, messages, ...granted, leaseEndsAt };
      return { kind: 'wave', wave, account: gateway, lastId: last.id };
    });
  }

  /** No lock on the rows: whoever changes a row of this campaign holds its tally, and now that is us. */
  private pendingRows(tx: Tx, range: LaneRange, perSecond: number): Promise<PendingRow[]> {
    const { size, seconds } = this.env.wave;
    const most = Math.max(1, Math.min(size, Math.floor(perSecond * seconds)));
    return tx.query<PendingRow>(
      `SELECT r.id, r.phone, r.fields, r.attempt, o.phone IS NOT NULL AS opted_out
       FROM recipients r LEFT JOIN opt_outs o ON o.merchant_id = r.merchant_id AND o.phone = r.phone
       WHERE r.campaign_id = $1 AND r.id > $2 AND r.id <= $3 AND r.status = 'Pending'
         AND (r.not_before IS NULL OR r.not_before <= now())
       ORDER BY r.id LIMIT $4`,
      [range.campaignId, range.afterId ?? ZERO_ID, range.upToId ?? LAST_ID, most],
    );
  }

  private async grant(
    tx: Tx,
    gateway: UsableGateway,
    sender: string,
    messages: WaveMessage[],
  ): Promise<{ startsInMs: number; msPerSegment: number }> {
    const units = messages.reduce((sum, message) => sum + message.segments, 0);
    const perSecond = gateway.segmentsPerSecond;
    const { startsInMs } = await this.pace.reserve(tx, { accountId: gateway.accountId, sender, units, perSecond });
    return { startsInMs, msPerSegment: 1000 / perSecond };
  }
}

/** The campaign if it is Sending, shared until commit: a cancel waits. */
async function shareSending(tx: Tx, campaignId: string): Promise<SendingCampaign | undefined> {
  const [campaign] = await tx.query<SendingCampaign>(
    `SELECT merchant_id, message, frame, coalesce(offer_ends_at <= now(), false) AS offer_over, ${DONE_SOON}
     FROM campaigns WHERE id = $1 AND status = 'Sending' FOR SHARE`,
    [campaignId],
  );
  return campaign;
}

/** Merges each text once; what may not go out is skipped, with the reason a merchant will read. */
function sortOut(
  rows: PendingRow[],
  campaign: SendingCampaign,
  links: WaveLinks,
): { messages: WaveMessage[]; skips: Skip[] } {
  const template: Template = compileTemplate(campaign.message);
  const messages: WaveMessage[] = [];
  const skips: Skip[] = [];
  for (const row of rows) {
    if (row.opted_out) skips.push({ recipientId: row.id, reason: 'opted_out' });
    else if (campaign.offer_over) skips.push({ recipientId: row.id, reason: 'offer_ended' });
    else {
      const priced = priceMessage(template, row, campaign.frame, campaign.frame.rateCard, links.codeOf(row.id));
      if (!priced.ok) skips.push({ recipientId: row.id, reason: priced.code });
      else {
        const { text, segments, credits } = priced;
        messages.push({ recipientId: row.id, to: row.phone, body: text, segments, credits, attempt: row.attempt + 1 });
      }
    }
  }
  return { messages, skips };
}
