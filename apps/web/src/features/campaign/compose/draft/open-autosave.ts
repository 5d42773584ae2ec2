import type { QueryClient } from '@tanstack/react-query';
import { dropDraft, keepDraft, readDraft } from '../../../../lib/drafts/draft-store.js';
import { campaignQuery, type Campaign } from '../api/campaign.js';
import { editCampaign } from '../api/edit-campaign.js';
import { Autosave, type Stored } from './autosave.js';
import { fieldsOf, type DraftEdits, type DraftFields } from './draft-fields.js';
import { judgeSave } from './judge-save.js';

interface Kept {
  edits: DraftEdits;
  base: DraftFields;
}

export const storedOf = (campaign: Campaign): Stored => ({ fields: fieldsOf(campaign), version: campaign.version });

const nameOf = (id: string): string => `campaign:${id}`;

/** The autosave of one campaign. Of a scheduled one nothing goes out by itself: its edits wait for the last step. */
export function openAutosave(campaign: Campaign, queries: QueryClient): Autosave {
  const { id, status } = campaign;
  const kept = readDraft<Kept>(nameOf(id));
  const query = campaignQuery(id);
  return new Autosave(
    {
      send: async (edits, version) => {
        const edited = await editCampaign(id, version, edits);
        queries.setQueryData(query.queryKey, edited);
        return storedOf(edited);
      },
      read: async () => storedOf(await queries.fetchQuery({ ...query, staleTime: 0 })),
      judge: judgeSave,
      keep: (edits, base) => {
        if (Object.keys(edits).length === 0) dropDraft(nameOf(id));
        else keepDraft(nameOf(id), { edits, base } satisfies Kept);
      },
      later: (call, ms) => {
        if (status !== 'Draft') return () => undefined;
        const timer = setTimeout(call, ms);
        return () => clearTimeout(timer);
      },
    },
    storedOf(campaign),
    kept?.edits,
    kept?.base,
  );
}
