import { ask } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

const duplicate = (id: string) => ask(api.POST('/campaigns/{id}/duplicate', { params: { path: { id } } }));

/** Makes a draft with the same text and guests. */
export function useDuplicate() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: duplicate,
    onSettled: () => queries.invalidateQueries({ queryKey: ['campaign', 'list'] }),
  });
}
