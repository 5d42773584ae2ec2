/** Step ⑥ send, first half: Pending → Sending. The commit of this transaction is the intent to send. */
import { compileTemplate, priceMessage, type Template } from '@dinnerbell/domain';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../config/env.js';
import { systemContext } from '../database/context.js';
import { DONE_SOON } from '../database/done-soon.js';
import { newId } from '../database/new-id.js';
import { Database, type Tx } from '../database/transaction.js';
import { GatewayHealth } from '../provider/gateway-health.js';
import { type Candidate, Gateways } from '../provider/gateways.js';
import { Pace } from '../provider/pace.js';
import { Router } from '../provider/router.js';
import type { CampaignFrame } from './campaign-frame.js';
import { laneSeconds } from './lane-seconds.js';
import { isCodeTaken, WaveLinks } from './links/wave-links.js';
import { markSending } from './mark-sending.js';
import { type LaneRange, type PendingRow, pendingRows } from './pending-rows.js';
import { Roster } from './roster.js';
import { LONGEST_WAIT_MS, shareOut, type SharedOut, type Sorted } from './share-out.js';
import type { Claim, ClaimedWave } from './wave.js';

interface SendingCampaign {
  merchant_id: string;
  message: string;
  frame: CampaignFrame;
  offer_over: boolean;
}

/** One claim at work. */
interface Work {
  range: LaneRange;
  worker: string;
  campaign: SendingCampaign;
  roster: Roster;
  leaseEndsAt: number;
}

/** So many pages of rows that nobody can carry are looked through for one that somebody can, before the campaign is given back. */
const PAGES_AHEAD = 20;

@Injectable()
export class ClaimWave {
  constructor(
    private readonly database: Database,
    private readonly gateways: Gateways,
    private readonly health: GatewayHealth,
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
      const candidates = await this.gateways.candidates(tx, campaign.merchant_id);
      if (candidates.length === 0) return { kind: 'no-gateway' };
      const turns = await this.health.takeTurns(tx, candidates);
      const booked = await this.pace.booked(
        tx,
        candidates.map(({ account }) => account.accountId),
      );
      const roster = new Roster(candidates, turns, booked, this.env.wave);
      const claim = await this.claimBy(tx, { range, worker, campaign, roster, leaseEndsAt }, candidates);
      const tried = claim.kind === 'waves' ? claim.waves.map(({ wave }) => wave.accountId) : [];
      for (const accountId of turns) if (!tried.includes(accountId)) await this.health.giveBackTurn(tx, accountId);
      return claim;
    });
  }

  private async claimBy(tx: Tx, work: Work, candidates: readonly Candidate[]): Promise<Claim> {
    const { range, campaign, roster } = work;
    const { open } = roster;
    if (open.length === 0) return { kind: 'rest', rest: roster.rest() };
    const accounts = candidates.map(({ account }) => account);
    const router = new Router(accounts, campaign.frame.senderId);
    const waits = open.flatMap((account) =>
      router.possibleSenders(account).map((sender) => roster.bookedMs(account.accountId, sender)),
    );
    if (Math.min(...waits) > LONGEST_WAIT_MS) return { kind: 'wait', ms: Math.min(...waits) };
    // From here on the campaign's other lanes and settles wait: what needs no lock comes before.
    const begun = await lockTally(tx, range.campaignId);
    const most = Math.max(...open.map((account) => roster.capacity(account)));
    const rows = await pendingRows(tx, range, most);
    if (rows.length === 0) return { kind: 'end' };
    const links = await WaveLinks.open(tx, range.campaignId, rows, campaign.frame.linkBase);
    const shared = shareOut(sortOut(rows, campaign, links), router, roster);
    const { shares, lastId, unroutable, rest, waitMs } = shared;
    if (!begun && shares.length === 0 && !rest && unroutable > 0 && !(await this.anyRoute(tx, work, router, lastId))) {
      return { kind: 'no-gateway' };
    }
    if (lastId === undefined) return { kind: 'wait', ms: waitMs ?? LONGEST_WAIT_MS };
    const waves = await this.markAll(tx, work, shared);
    await links.store(
      tx,
      campaign.merchant_id,
      shares.flatMap(({ messages }) => messages),
    );
    return { kind: waves.length > 0 ? 'waves' : 'nothing', waves, lastId, ...(rest && { rest }) };
  }

  private async markAll(tx: Tx, { range, worker, campaign, roster, leaseEndsAt }: Work, shared: SharedOut) {
    const head = { campaignId: range.campaignId, merchantId: campaign.merchant_id };
    const shares = shared.shares.map((share) => ({ ...share, waveId: newId() }));
    const { leaseSeconds } = this.env.wave;
    const times = { leaseSeconds, laneSeconds: laneSeconds(this.env) };
    await markSending(tx, { ...head, ...times, worker, skips: shared.skips, shares });
    const waves: ClaimedWave[] = [];
    for (const { account, sender, ownSender, messages, waveId } of shares) {
      const { accountId, vendor, segmentsPerSecond: perSecond } = account;
      const units = messages.reduce((sum, message) => sum + message.segments, 0);
      const { startsInMs, gapMs } = await this.pace.reserve(tx, { accountId, sender, units, perSecond });
      const standing = { probe: roster.isProbe(accountId), watched: roster.isWatched(accountId) };
      const paced = { startsInMs, msPerSegment: gapMs, leaseEndsAt };
      const wave = { id: waveId, ...head, accountId, vendor, sender, ownSender, ...standing, messages, ...paced };
      waves.push({ wave, account });
    }
    return waves;
  }

  /** Whether anybody behind this row could be reached at all: a campaign that nobody can carry is given back whole, not skipped away. */
  private async anyRoute(tx: Tx, { range, campaign }: Work, router: Router, lastId?: string): Promise<boolean> {
    let afterId = lastId;
    for (let page = 0; page < PAGES_AHEAD; page += 1) {
      const rows = await pendingRows(tx, { ...range, afterId }, this.env.wave.size);
      const links = await WaveLinks.open(tx, range.campaignId, rows, campaign.frame.linkBase);
      const texts = sortOut(rows, campaign, links).flatMap((row) => ('text' in row ? row.text : []));
      if (texts.some(({ to, body }) => typeof router.routes(to, body) !== 'string')) return true;
      afterId = rows.at(-1)?.id;
      if (rows.length < this.env.wave.size) break;
    }
    return false;
  }
}

/** Locks the counts, and says whether any text of the campaign was ever on its way. */
async function lockTally(tx: Tx, campaignId: string): Promise<boolean> {
  const [tally] = await tx.query<{ begun: boolean }>(
    `SELECT sending + sent + delivered + failed + unknown > 0 AS begun FROM campaign_tallies WHERE campaign_id = $1 FOR UPDATE`,
    [campaignId],
  );
  return tally?.begun ?? false;
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
function sortOut(rows: readonly PendingRow[], campaign: SendingCampaign, links: WaveLinks): Sorted[] {
  const template: Template = compileTemplate(campaign.message);
  return rows.map((row) => {
    const { id } = row;
    if (row.opted_out) return { id, skip: 'opted_out' };
    if (campaign.offer_over) return { id, skip: 'offer_ended' };
    const priced = priceMessage(template, row, campaign.frame, campaign.frame.rateCard, links.codeOf(id));
    if (!priced.ok) return { id, skip: priced.code };
    const { text: body, segments, credits } = priced;
    const earlier = { accountId: row.account_id, failedThere: row.failed_there, boundThere: row.bound_there };
    const text = { recipientId: id, to: row.phone, body, segments, credits, attempt: row.attempt + 1 };
    return { id, text, earlier };
  });
}
