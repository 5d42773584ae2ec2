import { ask, type Schemas } from '@dinnerbell/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../../../lib/api/api.js';

export type PricedEstimate = Schemas['PricedEstimateView'];

/** What the stored guests (`total` of them) cost with a message, to the credit. A change of the guests makes it stale. */
export const estimateQuery = (id: string, total: number, message: string | undefined) =>
  queryOptions({
    queryKey: ['campaign', id, 'estimate', total, message ?? ''],
    queryFn: ({ signal }) =>
      ask(
        api.POST('/campaigns/{id}/estimate', {
          params: { path: { id } },
          body: message === undefined ? {} : { message },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
