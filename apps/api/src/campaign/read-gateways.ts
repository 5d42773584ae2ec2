import type { Tx } from '../database/transaction.js';
import type { GatewayShareView } from './wire/gateway-share-view.js';

/** What each account did for a campaign, as the rows' own statements counted it; whoever carried most comes first. */
export async function readGateways(
  tx: Tx,
  campaignId: string,
  vendors: ReadonlyMap<string, string>,
): Promise<GatewayShareView[]> {
  const shares = await tx.query<Omit<GatewayShareView, 'gateway'>>(
    `SELECT account_id AS "accountId", accepted, credits, delivered, failed, unknown FROM campaign_gateways
     WHERE campaign_id = $1 AND (accepted, failed, unknown) <> (0, 0, 0) ORDER BY accepted DESC, account_id`,
    [campaignId],
  );
  return shares.map((share) => ({ ...share, gateway: vendors.get(share.accountId) ?? null }));
}
