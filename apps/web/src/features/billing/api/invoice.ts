import { ApiProblem } from '@dinnerbell/api-client';
import { useMutation } from '@tanstack/react-query';
import { authorisedFetch } from '../../../lib/api/authorised-fetch.js';
import { saveFile } from '../../../lib/files/save-file.js';

async function fetchInvoice(id: string): Promise<void> {
  const answer = await authorisedFetch(new Request(`/billing/payments/${id}/invoice`));
  if (!answer.ok) throw ApiProblem.of(answer, await answer.json().catch(() => undefined));
  saveFile(await answer.blob(), `dinnerbell-${id}.pdf`);
}

/** Saves the receipt of a payment as PDF. */
export const useInvoice = () => useMutation({ mutationFn: fetchInvoice });
