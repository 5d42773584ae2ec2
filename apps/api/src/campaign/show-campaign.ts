import type { CampaignStatus } from '@dinnerbell/domain';
import type { Tx } from '../database/transaction.js';
import { CampaignTally } from '../sms/campaign-tally.entity.js';
import type { Campaign, StoredEstimate } from './campaign.entity.js';
import { findCampaign } from './find-campaign.js';
import { readPace } from './read-pace.js';
import type { CampaignView, CountsView } from './wire/campaign-view.js';
import type { EstimateView } from './wire/estimate-view.js';

const ENDED: readonly CampaignStatus[] = ['Sent', 'Failed', 'Cancelled'];

/** The campaign as the API answers it, with its counts of this moment. */
export async function showCampaign(tx: Tx, id: string): Promise<CampaignView> {
  const campaign = await findCampaign(tx, id);
  const tally = await tx.manager.findOneByOrFail(CampaignTally, { campaignId: id });
  const view = viewCampaign(campaign, tally);
  return campaign.status === 'Sending' ? { ...view, sending: await readPace(tx, id, view.counts) } : view;
}

export function viewCampaign(campaign: Campaign, tally: CampaignTally): CampaignView {
  const { id, kind, name, message, status, timezone, senderId, pauseReason, failureReason, version } = campaign;
  return {
    id,
    kind,
    name,
    message,
    status,
    scheduledAt: iso(campaign.scheduledAt),
    timezone,
    senderId,
    offerEndsAt: iso(campaign.offerEndsAt),
    estimate: isOutdated(campaign) ? null : campaign.estimate && viewEstimate(campaign.estimate),
    counts: viewCounts(tally),
    clicked: tally.clicked,
    settling: isSettling(status, tally),
    pauseReason,
    failureReason,
    startedAt: iso(campaign.startedAt),
    finishedAt: iso(campaign.finishedAt),
    createdAt: campaign.createdAt.toISOString(),
    version,
  };
}

type Counts = Pick<CampaignTally, Exclude<keyof CountsView, 'total'>>;

/** Nothing is left to send, but not every fate is known. */
export function isSettling(status: CampaignStatus, { unknown, pending, sending }: Counts): boolean {
  return unknown > 0 && (ENDED.includes(status) || pending + sending === 0);
}

export function viewCounts({ pending, sending, sent, delivered, failed, unknown, skipped }: Counts): CountsView {
  const total = pending + sending + sent + delivered + failed + unknown + skipped;
  return { total, pending, sending, sent, delivered, failed, unknown, skipped };
}

/** Without what only says whether it is still good. */
export function viewEstimate(estimate: Omit<StoredEstimate, 'version' | 'rulesVersion'>): EstimateView {
  const { recipients, segments, credits, encoding, breakdown, warnings, refusals } = estimate;
  return { recipients, segments, credits, encoding, breakdown, warnings, refusals };
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** A draft that has changed since: better no figure than a wrong one. From scheduling on the estimate is a promise and stays. */
function isOutdated({ status, estimate, version }: Campaign): boolean {
  return status === 'Draft' && estimate?.version !== version;
}
