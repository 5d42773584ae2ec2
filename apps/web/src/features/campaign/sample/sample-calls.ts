import { ask, type Schemas } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../../lib/api/api.js';
import { t } from '../../../words/t.js';
import { campaignQuery } from '../api/campaign.js';
import { SAMPLE, SAMPLE_GUESTS } from './sample-guests.js';

type Campaign = Schemas['CampaignView'];

const draft = (): Schemas['CreateCampaignBody'] => ({
  name: SAMPLE + t('campaign.sampleName'),
  message: t('campaign.sampleMessage', { guest: '{{name|friend}}' }),
  recipients: SAMPLE_GUESTS.map(({ phone, fields }) => ({ phone, fields: { ...fields } })),
});

const byId = (id: string) => ({ path: { id } });

/** What came back stands in its page at once; lists are asked again. */
function useCampaignCall(call: (id: string, key: string) => Promise<Campaign>) {
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: (id: string) => call(id, key.current),
    onSuccess: (campaign) => {
      key.current = crypto.randomUUID();
      queries.setQueryData(campaignQuery(campaign.id).queryKey, campaign);
      void queries.invalidateQueries({ queryKey: ['campaign', 'list'] });
    },
  });
}

const header = (key: string) => ({ 'Idempotency-Key': key });

/** A draft to sample guests; the id it is called with is of no meaning. */
export const useCreateSample = () =>
  useCampaignCall((_, key) => ask(api.POST('/campaigns', { body: draft(), params: { header: header(key) } })));

export const useSendSample = () =>
  useCampaignCall((id, key) =>
    ask(api.POST('/campaigns/{id}/schedule', { body: {}, params: { ...byId(id), header: header(key) } })),
  );

export const useRemoveSample = () => useCampaignCall((id) => ask(api.DELETE('/campaigns/{id}', { params: byId(id) })));
