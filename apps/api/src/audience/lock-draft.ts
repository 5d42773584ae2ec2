import type { Tx } from '../database/transaction.js';
import { Problem } from '../http/problem.js';

/**
 * Locks a campaign whose recipients are about to change (lock order: campaign first) and answers its merchant.
 * 404 when it is not the caller's, 409 `not_draft` when its recipients are settled, 409 `import_running` while a file is being read.
 */
export async function lockDraft(tx: Tx, campaignId: string): Promise<{ merchantId: string }> {
  const [campaign] = await tx.query<{ status: string; merchantId: string }>(
    'SELECT status, merchant_id AS "merchantId" FROM campaigns WHERE id = $1 FOR UPDATE',
    [campaignId],
  );
  if (!campaign) throw new Problem(404, 'not_found', 'There is no campaign with this id.');
  if (campaign.status !== 'Draft') {
    throw new Problem(409, 'not_draft', `Recipients change only in a draft; this campaign is ${campaign.status}.`);
  }
  await refuseWhileImporting(tx, campaignId);
  return { merchantId: campaign.merchantId };
}

/**
 * 409 `import_running` while a file is being read into the campaign's recipients. Call it under the campaign's lock: an import
 * starts under the same one. An import whose process is gone (its lease ran out) is closed first.
 */
export async function refuseWhileImporting(tx: Tx, campaignId: string): Promise<void> {
  await failAbandoned(tx, campaignId);
  const [running] = await tx.query<{ id: string }>(
    `SELECT id FROM imports WHERE campaign_id = $1 AND status = 'Running'`,
    [campaignId],
  );
  if (!running) return;
  throw new Problem(409, 'import_running', 'A file is being imported into this campaign; wait until it has ended.', {
    extra: { importId: running.id },
  });
}

/** Closes imports nobody works on any more: of one campaign, or of all (at most 100). What they had written was never committed. */
export async function failAbandoned(tx: Tx, campaignId: string | null): Promise<void> {
  await tx.query(
    `UPDATE imports SET status = 'Failed', finished_at = now(), failure_code = 'upload_broken',
       failure_detail = 'The service stopped while it read the file; nothing was kept. Send the file again.'
     WHERE id IN (SELECT id FROM imports WHERE status = 'Running' AND lease_until < now() AND ($1::uuid IS NULL OR campaign_id = $1)
                  ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED)`,
    [campaignId],
  );
}
