import { errorText } from '../../campaign/error-text.js';
import { gatewayVendors } from '../../campaign/gateway-vendors.js';
import type { Tx } from '../../database/transaction.js';
import type { CauseView } from './dashboard.view.js';
import { addDays, type Period } from './read-period.js';

interface Cause {
  code: string | null;
  accountId: string | null;
  paid: boolean;
  recipients: number;
}

const CAUSES = `
SELECT code, account_id AS "accountId", paid, sum(recipients)::int AS recipients
FROM campaign_causes
WHERE merchant_id = $1 AND status = 'Failed'
  AND quarter >= $3::timestamp AT TIME ZONE $2 AND quarter < $4::timestamp AT TIME ZONE $2
GROUP BY 1, 2, 3 HAVING sum(recipients) > 0`;

/** Why texts of a period failed, in words; accounts of one vendor say the same. */
export async function readFailures(tx: Tx, period: Period, timezone: string): Promise<CauseView[]> {
  const { merchantId } = tx.ctx;
  const causes = await tx.query<Cause>(CAUSES, [merchantId, timezone, period.from, addDays(period.to, 1)]);
  if (causes.length === 0) return [];
  const vendors = await gatewayVendors(tx);
  const lines = new Map<string, CauseView>();
  for (const { code, accountId, paid, recipients } of causes) {
    const text = errorText(code, vendors.get(accountId ?? '') ?? null) ?? 'The gateway gave no reason.';
    const key = JSON.stringify([code, text, paid]);
    lines.set(key, { code, text, paid, recipients: recipients + (lines.get(key)?.recipients ?? 0) });
  }
  return [...lines.values()].sort((one, other) => other.recipients - one.recipients);
}
