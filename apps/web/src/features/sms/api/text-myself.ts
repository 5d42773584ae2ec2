import { ask } from '@dinnerbell/api-client';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../../lib/api/api.js';

/** Whether this restaurant has sent any single text: then it has seen one arrive. */
const firstTextQuery = queryOptions({
  queryKey: ['campaign', 'list', 'single'],
  queryFn: async ({ signal }) => {
    const lists = await Promise.all(
      (['direct', 'test'] as const).map((kind) =>
        ask(api.GET('/campaigns', { params: { query: { kind, limit: 1 } }, signal })),
      ),
    );
    return lists.some(({ items }) => items.length > 0);
  },
});

export const useHasTexted = () => useQuery(firstTextQuery);

/** One text to one's own phone; pressing twice while it is under way sends one. */
export function useTextMyself() {
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: (body: { to: string; message: string }) =>
      ask(api.POST('/sms/send', { body, params: { header: { 'Idempotency-Key': key.current } } })),
    onSuccess: () => {
      key.current = crypto.randomUUID();
      return queries.invalidateQueries({ queryKey: ['campaign', 'list'] });
    },
  });
}
