import { setEtag } from '../../http/etag.js';
import type { Reply } from '../../http/request.js';
import type { CampaignView } from './campaign-view.js';

/** The campaign as answered, its version in `ETag`. */
export function tagged(reply: Reply, campaign: CampaignView): CampaignView {
  setEtag(reply, campaign.version);
  return campaign;
}
