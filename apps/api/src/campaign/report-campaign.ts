/** After the road: what came of a campaign, in numbers that add up. */
import { Injectable } from '@nestjs/common';
import { Hold } from '../billing/hold.entity.js';
import type { Context } from '../database/context.js';
import { Database } from '../database/transaction.js';
import { CampaignTally } from '../sms/campaign-tally.entity.js';
import type { Campaign } from './campaign.entity.js';
import { errorText } from './error-text.js';
import { findCampaign } from './find-campaign.js';
import { countAnswers } from './count-answers.js';
import { gatewayVendors } from './gateway-vendors.js';
import { type Cause, readCauses } from './read-causes.js';
import { readClicks } from './read-clicks.js';
import { readGateways } from './read-gateways.js';
import { readTimeline } from './read-timeline.js';
import { skipText } from './skip-text.js';
import { viewCounts } from './show-campaign.js';
import type { FailureView, ReportView } from './wire/report-view.js';

@Injectable()
export class ReportCampaign {
  constructor(private readonly database: Database) {}

  run(ctx: Context, id: string): Promise<ReportView> {
    return this.database.transaction(ctx, async (tx) => {
      // One picture: what is settled meanwhile must not appear in one number and be missing in another.
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      const campaign = await findCampaign(tx, id);
      const tally = await tx.manager.findOneByOrFail(CampaignTally, { campaignId: id });
      const hold = await tx.manager.findOneBy(Hold, { campaignId: id });
      const causes = await readCauses(tx, id, tally);
      const answers = await countAnswers(tx, id);
      const vendors = await gatewayVendors(tx);
      const gateways = await readGateways(tx, id, vendors);
      const more = {
        gateways,
        timeline: await readTimeline(tx, id),
        clicks: await readClicks(tx, campaign),
        ...answers,
      };
      return { ...report(campaign, tally, hold, causes, vendors), ...more };
    });
  }
}

function report(
  campaign: Campaign,
  tally: CampaignTally,
  hold: Hold | null,
  causes: readonly Cause[],
  vendors: ReadonlyMap<string, string>,
): Omit<ReportView, 'gateways' | 'timeline' | 'clicks' | 'replies' | 'optOuts'> {
  const counts = viewCounts(tally);
  const failed = causes.filter(({ status }) => status === 'Failed');
  const skipped = causes.filter(({ status }) => status === 'Skipped');
  const undelivered = count(failed.filter(({ paid }) => paid));
  const unresolved = count(failed.filter(({ code, paid }) => !paid && code === 'outcome_unknown'));
  return {
    campaignId: campaign.id,
    name: campaign.name,
    status: campaign.status,
    funnel: {
      total: counts.total,
      accepted: counts.sent + counts.delivered + undelivered,
      delivered: counts.delivered,
      clicked: tally.clicked,
    },
    failed: { total: counts.failed, refused: counts.failed - undelivered - unresolved, undelivered, unresolved },
    failures: failed.map((cause) => failureOf(cause, vendors)),
    skips: skipped.map(({ code, recipients }) => ({
      reason: code ?? 'other',
      text: skipText(code) ?? 'Not sent.',
      recipients,
    })),
    cost: {
      credits: {
        estimated: campaign.frame ? (campaign.estimate?.credits ?? 0) : 0,
        held: hold ? hold.amount - hold.consumed - hold.released : 0,
        consumed: hold?.consumed ?? 0,
        released: hold?.released ?? 0,
      },
      segments: tally.acceptedSegments,
    },
    deliveryProof: {
      total: counts.total,
      sent: counts.sent,
      delivered: counts.delivered,
      failed: counts.failed,
      unknown: counts.unknown,
      skipped: Object.fromEntries(skipped.map(({ code, recipients }) => [code ?? 'other', recipients])),
      open: counts.pending + counts.sending,
      addsUp: addsUp(campaign, counts, count(failed), count(skipped)),
    },
  };
}

/** The counts against what they did not come from: the sums of the reasons, and the recipients counted when it was scheduled. */
function addsUp(campaign: Campaign, counts: ReturnType<typeof viewCounts>, failed: number, skipped: number): boolean {
  const promised = campaign.frame ? campaign.estimate?.recipients : counts.total;
  return counts.total === promised && counts.failed === failed && counts.skipped === skipped;
}

function failureOf({ code, accountId, paid, recipients }: Cause, vendors: ReadonlyMap<string, string>): FailureView {
  const text = errorText(code, accountId === null ? null : (vendors.get(accountId) ?? null));
  return { code, text: text ?? 'The gateway gave no reason.', recipients, paid };
}

const count = (causes: readonly Cause[]): number => causes.reduce((sum, { recipients }) => sum + recipients, 0);
