import { ApiProblem } from '@dinnerbell/api-client';
import { useMutation } from '@tanstack/react-query';
import { authorisedFetch } from '../../../lib/api/authorised-fetch.js';
import { saveFile } from '../../../lib/files/save-file.js';

interface Export {
  id: string;
  name: string;
}

async function exportRecipients({ id, name }: Export): Promise<void> {
  const answer = await authorisedFetch(new Request(`/campaigns/${id}/recipients`, { headers: { accept: 'text/csv' } }));
  if (!answer.ok) throw ApiProblem.of(answer, await answer.json().catch(() => undefined));
  saveFile(await answer.blob(), `${fileNameOf(name)}.csv`);
}

/** What every system takes as the name of a file. */
const fileNameOf = (name: string): string => name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'campaign';

/** Saves all recipients and their fates as CSV. */
export const useExportRecipients = () => useMutation({ mutationFn: exportRecipients });
