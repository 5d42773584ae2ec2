import type { Tx } from '../database/transaction.js';

/** A restaurant that texted a phone, and its latest text to it. */
export interface Texted {
  merchantId: string;
  campaignId: string | null;
  recipientId: string | null;
}

/**
 * Whom an answer to this account concerns: every restaurant that texted the phone from it, the latest first. Whoever owns the account
 * is concerned without having texted; the operator's account is nobody's. Goes by (merchant, phone), so a shared account costs one
 * look into an index for each restaurant.
 */
export async function findTexted(tx: Tx, accountId: string, phone: string): Promise<Texted[]> {
  const [account] = await tx.query<{ owner: string | null }>(
    'SELECT merchant_id AS owner FROM gateway_accounts WHERE id = $1',
    [accountId],
  );
  const owner = account?.owner ?? null;
  const texted = await tx.query<Texted>(
    `SELECT m.id AS "merchantId", r.campaign_id AS "campaignId", r.id AS "recipientId"
     FROM merchants m CROSS JOIN LATERAL (
       SELECT campaign_id, id, attempt_at FROM recipients
       WHERE merchant_id = m.id AND phone = $2 AND gateway_account_id = $1 AND attempt_at IS NOT NULL
       ORDER BY attempt_at DESC, id DESC LIMIT 1) r
     WHERE $3::uuid IS NULL OR m.id = $3
     ORDER BY r.attempt_at DESC, r.id DESC`,
    [accountId, phone, owner],
  );
  if (texted.length > 0 || owner === null) return texted;
  return [{ merchantId: owner, campaignId: null, recipientId: null }];
}
