/** After the road: what came of a campaign, in numbers that add up. */
import { Injectable } from '@nestjs/common';
import { Hold } from '../billing/hold.entity.js';
import type { Context } from '../database/context.js';
import { Database, type Tx } from '../database/transaction.js';
import { CampaignTally } from '../sms/campaign-tally.entity.js';
import type { Campaign } from './campaign.entity.js';
import { errorText } from './error-text.js';
import { findCampaign } from './find-campaign.js';
import { gatewayVendors } from './gateway-vendors.js';
import { viewCounts } from './show-campaign.js';
import type { FailureView, ReportView } from './wire/report-view.js';

/** Rows that failed or were skipped, by why. */
interface Group {
  status: 'Failed' | 'Skipped';
  code: string | null;
  accountId: string | null;
  /** The gateway took it, so it was paid for. */
  paid: boolean;
  recipients: number;
}

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
      const groups = tally.failed + tally.skipped > 0 ? await readGroups(tx, id) : [];
      return report(campaign, tally, hold, groups, await gatewayVendors(tx));
    });
  }
}

/** The only count of rows, and only where something failed or was skipped; everything else stands in the tally. */
function readGroups(tx: Tx, campaignId: string): Promise<Group[]> {
  return tx.query<Group>(
    `SELECT status, CASE status WHEN 'Failed' THEN error_code ELSE skip_reason END AS code,
       CASE status WHEN 'Failed' THEN gateway_account_id END AS "accountId", accepted_at IS NOT NULL AS paid, count(*)::int AS recipients
     FROM recipients WHERE campaign_id = $1 AND status IN ('Failed', 'Skipped')
     GROUP BY 1, 2, 3, 4 ORDER BY recipients DESC, code`,
    [campaignId],
  );
}

function report(
  campaign: Campaign,
  tally: CampaignTally,
  hold: Hold | null,
  groups: readonly Group[],
  vendors: ReadonlyMap<string, string>,
): ReportView {
  const counts = viewCounts(tally);
  const failed = groups.filter(({ status }) => status === 'Failed');
  const skipped = groups.filter(({ status }) => status === 'Skipped');
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
    failures: failed.map((group) => failureOf(group, vendors)),
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

/** The counts against what they did not come from: the rows themselves, and the recipients counted when it was scheduled. */
function addsUp(campaign: Campaign, counts: ReturnType<typeof viewCounts>, failed: number, skipped: number): boolean {
  const promised = campaign.frame ? campaign.estimate?.recipients : counts.total;
  return counts.total === promised && counts.failed === failed && counts.skipped === skipped;
}

function failureOf({ code, accountId, paid, recipients }: Group, vendors: ReadonlyMap<string, string>): FailureView {
  const text = errorText(code, accountId === null ? null : (vendors.get(accountId) ?? null));
  return { code, text: text ?? 'The gateway gave no reason.', recipients, paid };
}

const count = (groups: readonly Group[]): number => groups.reduce((sum, { recipients }) => sum + recipients, 0);
