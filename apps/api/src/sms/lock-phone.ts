import type { Tx } from '../database/transaction.js';

/** A campaign that may yet text a phone. */
export interface LiveCampaign {
  id: string;
  merchantId: string;
  status: 'Scheduled' | 'Sending' | 'Paused';
}

const TRIES = 10;

/**
 * Keeps anybody from claiming a phone for these merchants until the transaction ends, and answers the live campaigns it is in. The
 * locks are the house's, class by class and each by id: campaigns → holds → merchants → tallies. A claim needs the tally; a campaign
 * scheduled meanwhile needs its merchant for the hold, so once the merchants are ours no campaign can join, and one that joined just
 * before is seen by looking again: then the locks are let go and taken anew in order.
 */
export async function lockPhone(tx: Tx, phone: string, merchantIds: readonly string[]): Promise<LiveCampaign[]> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    await tx.query('SAVEPOINT lock_phone');
    const campaigns = await lockCampaigns(tx, await findLive(tx, phone, merchantIds));
    const ids = campaigns.map(({ id }) => id);
    await tx.query('SELECT 1 FROM holds WHERE campaign_id = ANY ($1::uuid[]) ORDER BY campaign_id FOR UPDATE', [ids]);
    await tx.query('SELECT 1 FROM merchants WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [merchantIds]);
    const joined = (await findLive(tx, phone, merchantIds)).some((id) => !ids.includes(id));
    if (!joined) {
      await tx.query(
        'SELECT 1 FROM campaign_tallies WHERE campaign_id = ANY ($1::uuid[]) ORDER BY campaign_id FOR UPDATE',
        [ids],
      );
      return campaigns;
    }
    await tx.query('ROLLBACK TO SAVEPOINT lock_phone');
  }
  throw new Error('campaigns kept joining while a phone was to be locked');
}

/** Also with the phone Sending or Unknown: such a row may come back to Pending. */
async function findLive(tx: Tx, phone: string, merchantIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT c.id FROM recipients r JOIN campaigns c ON c.id = r.campaign_id
     WHERE r.merchant_id = ANY ($1::uuid[]) AND r.phone = $2 AND r.status IN ('Pending', 'Sending', 'Unknown')
       AND c.status IN ('Scheduled', 'Sending', 'Paused')`,
    [merchantIds, phone],
  );
  return rows.map(({ id }) => id);
}

function lockCampaigns(tx: Tx, ids: string[]): Promise<LiveCampaign[]> {
  return tx.query<LiveCampaign>(
    `SELECT id, merchant_id AS "merchantId", status FROM campaigns
     WHERE id = ANY ($1::uuid[]) AND status IN ('Scheduled', 'Sending', 'Paused') ORDER BY id FOR SHARE`,
    [ids],
  );
}
