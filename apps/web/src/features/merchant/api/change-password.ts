import { ask, type Schemas } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';
import { sessionsQuery } from './sessions.js';

const changePassword = (body: Schemas['ChangePasswordBody']) => ask(api.POST('/merchants/password', { body }));

/** A new password for one who knows the old one; other sessions end by it unless they are to go on. */
export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: changePassword,
    onSuccess: () => void queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
}
