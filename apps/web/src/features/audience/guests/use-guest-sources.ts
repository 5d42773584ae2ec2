import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useMerchant } from '../../../lib/session/use-session.js';
import { AddSources } from './add-sources.js';
import { sourceListOf } from './source-list.js';

/** What has put guests into a campaign, and how to add more. `onChanged`: the draft has other guests now. */
export function useGuestSources(campaignId: string, onChanged: () => void) {
  const { country } = useMerchant();
  const list = sourceListOf(campaignId);
  const sources = useSyncExternalStore(list.subscribe, list.all);
  const add = useMemo(
    () => new AddSources(campaignId, country, list, onChanged),
    [campaignId, country, list, onChanged],
  );
  useEffect(() => void add.recall(), [add]);
  return { sources, add };
}
