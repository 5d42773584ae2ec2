import { useMutation, useQueryClient } from '@tanstack/react-query';
import { campaignQuery } from '../api/campaign.js';
import type { Campaign } from '../api/campaigns.js';

/** A step of a campaign that answers how it stands afterwards: shown at once, everywhere. */
export function useStep(step: (id: string) => Promise<Campaign>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: (campaign) => queries.setQueryData(campaignQuery(campaign.id).queryKey, campaign),
    onSettled: () =>
      Promise.all(['campaign', 'billing', 'merchant'].map((room) => queries.invalidateQueries({ queryKey: [room] }))),
  });
}
