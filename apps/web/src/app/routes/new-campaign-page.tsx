import { OpenDraft } from '../../features/campaign/compose/open-draft.js';

export const NewCampaignPage = OpenDraft;
