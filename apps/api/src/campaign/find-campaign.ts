import { Problem } from '../http/problem.js';
import type { Tx } from '../database/transaction.js';
import { Campaign } from './campaign.entity.js';

/** The campaign as it stands. 404 when there is none that this transaction may see. */
export async function findCampaign(tx: Tx, id: string): Promise<Campaign> {
  return orNotFound(await tx.manager.findOneBy(Campaign, { id }));
}

/** The same, locked until the end of the transaction: no claim, edit or import passes meanwhile. */
export async function lockCampaign(tx: Tx, id: string): Promise<Campaign> {
  return orNotFound(await tx.manager.findOne(Campaign, { where: { id }, lock: { mode: 'pessimistic_write' } }));
}

function orNotFound(campaign: Campaign | null): Campaign {
  if (!campaign) throw new Problem(404, 'not_found', 'There is no campaign with this id.');
  return campaign;
}
