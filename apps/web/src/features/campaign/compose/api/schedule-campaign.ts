import { ask, type Schemas } from '@dinnerbell/api-client';
import { api } from '../../../../lib/api/api.js';
import type { Campaign } from './campaign.js';

/** Holds the credits and lets it go: now, or at a wall time of `timezone`. The same key happens once. */
export const scheduleCampaign = (id: string, body: Schemas['ScheduleBody'], key: string): Promise<Campaign> =>
  ask(
    api.POST('/campaigns/{id}/schedule', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
