import { ask, type Schemas } from '@dinnerbell/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../../lib/api/api.js';

export type Campaign = Schemas['CampaignView'];

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', id, 'compose'],
    queryFn: ({ signal }) => ask(api.GET('/campaigns/{id}', { params: { path: { id } }, signal })),
  });
