import type { CampaignStatus } from '@dinnerbell/domain';
import { isSettling, viewCounts } from '../../campaign/show-campaign.js';
import type { CountsView } from '../../campaign/wire/campaign-view.js';
import type { CampaignEvent } from './event.views.js';

/** A campaign's row and its tally's, as the feed reads them. */
export interface CampaignState extends Omit<CountsView, 'total'> {
  status: CampaignStatus;
  version: number;
  pauseReason: string | null;
  clicked: number;
}

export function viewCampaignEvent(id: string, state: CampaignState): CampaignEvent {
  const { status, version, pauseReason, clicked } = state;
  return { id, status, version, counts: viewCounts(state), clicked, settling: isSettling(status, state), pauseReason };
}
