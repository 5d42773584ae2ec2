import { ask } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';
import { sessionsQuery } from './sessions.js';

/** `others` is every session but this one. */
const endSession = (which: string) =>
  which === 'others'
    ? ask(api.DELETE('/merchants/sessions'))
    : ask(api.DELETE('/merchants/sessions/{id}', { params: { path: { id: which } } }));

/** Logs another device out, or all of them. */
export function useEndSession() {
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  return useMutation({
    mutationFn: endSession,
    onSuccess: renew,
    // It may be gone already; whoever asked is told before the list has come.
    onError: () => void renew(),
  });
}
