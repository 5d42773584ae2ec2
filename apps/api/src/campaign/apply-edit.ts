import type { Campaign } from './campaign.entity.js';
import { readTimes } from './read-times.js';
import type { EditCampaignBody } from './wire/edit-campaign-body.js';

export interface Edited {
  /** With the new values, one version on; time and status are still the old ones. */
  campaign: Campaign;
  /** The new time; null takes it back, undefined leaves it. */
  scheduledAt: Date | null | undefined;
}

/** What the merchant's edit makes of a campaign. Wall-clock times are those of the time zone it then has. */
export function applyEdit(campaign: Campaign, body: EditCampaignBody): Edited {
  const timezone = body.timezone ?? campaign.timezone;
  const { scheduledAt, offerEndsAt = campaign.offerEndsAt } = readTimes(body, timezone);
  const { name = campaign.name, message = campaign.message, senderId = campaign.senderId } = body;
  const version = campaign.version + 1;
  return { campaign: { ...campaign, name, message, timezone, senderId, offerEndsAt, version }, scheduledAt };
}

/** The columns an edit may write. */
export function editedColumns({ name, message, timezone, senderId, offerEndsAt, version }: Campaign) {
  return { name, message, timezone, senderId, offerEndsAt, version };
}
