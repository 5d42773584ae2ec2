import { CAMPAIGN_STATUSES, type CampaignStatus, campaignCanMove } from '@dinnerbell/domain';
import type { Tx } from '../database/transaction.js';
import { Campaign } from './campaign.entity.js';

/** What else a move writes; functions give SQL, as `() => 'now()'`. */
export type CampaignChanges = { [K in keyof Campaign]?: Campaign[K] | (() => string) };

/**
 * The guarded UPDATE of a campaign's status: answers false when it stands in no status that may become `to` (or in none of `from`).
 * Which may is data: the domain's CAMPAIGN_TRANSITIONS.
 */
export async function moveCampaign(
  tx: Tx,
  id: string,
  to: CampaignStatus,
  changes: CampaignChanges = {},
  from: readonly CampaignStatus[] = CAMPAIGN_STATUSES,
): Promise<boolean> {
  const allowed = from.filter((status) => campaignCanMove(status, to));
  return (await update(tx, id, allowed, { ...changes, status: to })) > 0;
}

/** The guarded UPDATE of anything but the status, while it stands in one of `from` and, if given, at this version. */
export async function editCampaign(
  tx: Tx,
  id: string,
  changes: CampaignChanges,
  from: readonly CampaignStatus[],
  version?: number,
): Promise<boolean> {
  return (await update(tx, id, from, changes, version)) > 0;
}

async function update(
  tx: Tx,
  id: string,
  from: readonly CampaignStatus[],
  changes: CampaignChanges,
  version?: number,
): Promise<number> {
  const statement = tx.manager
    .createQueryBuilder()
    .update(Campaign)
    .set(changes as object)
    .where('id = :id AND status IN (:...from)', { id, from });
  if (version !== undefined) statement.andWhere('version = :version', { version });
  return (await statement.execute()).affected ?? 0;
}
