import type { Tx } from '../database/transaction.js';

/** A row that may be sent now, and what became of it before. */
export interface PendingRow {
  id: string;
  phone: string;
  fields: Record<string, string>;
  attempt: number;
  opted_out: boolean;
  /** Of its last attempt. */
  account_id: string | null;
  /** That account could not take it. */
  failed_there: boolean;
  /** It was in doubt there, proven absent, and put back. */
  bound_there: boolean;
}

/** A range of a campaign's recipients, by id; `afterId` is the cursor. */
export interface LaneRange {
  campaignId: string;
  afterId?: string | undefined;
  upToId?: string | undefined;
}

const ZERO_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The next rows behind the cursor that are due. No lock on them: whoever changes a row of this campaign holds its tally, as the caller does. */
export function pendingRows(tx: Tx, range: LaneRange, most: number): Promise<PendingRow[]> {
  return tx.query<PendingRow>(
    `SELECT r.id, r.phone, r.fields, r.attempt, o.phone IS NOT NULL AS opted_out, r.gateway_account_id AS account_id,
       r.error_code IS NOT NULL AS failed_there, r.resends > 0 AS bound_there
     FROM recipients r LEFT JOIN opt_outs o ON o.merchant_id = r.merchant_id AND o.phone = r.phone
     WHERE r.campaign_id = $1 AND r.id > $2 AND r.id <= $3 AND r.status = 'Pending'
       AND (r.not_before IS NULL OR r.not_before <= now())
     ORDER BY r.id LIMIT $4`,
    [range.campaignId, range.afterId ?? ZERO_ID, range.upToId ?? LAST_ID, most],
  );
}
