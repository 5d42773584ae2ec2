import type { Tx } from '../database/transaction.js';
import type { CampaignTally } from '../sms/campaign-tally.entity.js';

/** Recipients that failed or were skipped, by why. */
export interface Cause {
  status: 'Failed' | 'Skipped';
  code: string | null;
  accountId: string | null;
  /** The gateway took it, so it was paid for. */
  paid: boolean;
  recipients: number;
}

const FROM_ROLL_UPS = `
SELECT status, code, account_id AS "accountId", paid, sum(recipients)::int AS recipients
FROM campaign_causes WHERE campaign_id = $1
GROUP BY 1, 2, 3, 4 HAVING sum(recipients) <> 0 ORDER BY recipients DESC, code`;

const FROM_ROWS = `
SELECT status, CASE status WHEN 'Failed' THEN error_code ELSE skip_reason END AS code,
  CASE status WHEN 'Failed' THEN gateway_account_id END AS "accountId", accepted_at IS NOT NULL AS paid, count(*)::int AS recipients
FROM recipients WHERE campaign_id = $1 AND status IN ('Failed', 'Skipped')
GROUP BY 1, 2, 3, 4 ORDER BY recipients DESC, code`;

/**
 * The causes of a campaign, most frequent first. Rows are counted only where the roll-up does not sum to the tally: what a worker of the
 * version before roll-ups moved while this one was being put in place.
 */
export async function readCauses(
  tx: Tx,
  campaignId: string,
  tally: Pick<CampaignTally, 'failed' | 'skipped'>,
): Promise<Cause[]> {
  const causes = await tx.query<Cause>(FROM_ROLL_UPS, [campaignId]);
  const sumOf = (wanted: Cause['status']): number =>
    causes.reduce((sum, { status, recipients }) => sum + (status === wanted ? recipients : 0), 0);
  if (sumOf('Failed') === tally.failed && sumOf('Skipped') === tally.skipped) return causes;
  return tx.query<Cause>(FROM_ROWS, [campaignId]);
}
