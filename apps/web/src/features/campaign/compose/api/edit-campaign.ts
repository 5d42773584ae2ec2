import { ask, type Schemas } from '@dinnerbell/api-client';
import { api } from '../../../../lib/api/api.js';
import type { Campaign } from './campaign.js';

export type CampaignEdit = Schemas['EditCampaignBody'];

/** Changes a campaign if it still is at `version`; 412 when somebody was faster. */
export const editCampaign = (id: string, version: number, body: CampaignEdit): Promise<Campaign> =>
  ask(
    api.PATCH('/campaigns/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body,
      // A save that is under way when the page is left still arrives.
      keepalive: true,
    }),
  );
