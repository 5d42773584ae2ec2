import { ask, type Schemas } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';
import { setSessionMerchant } from '../../../lib/session/session-store.js';
import { profileQuery } from './profile.js';
import { settingsQuery } from './settings.js';

const editProfile = (body: Schemas['EditProfile']) => ask(api.PATCH('/merchants/profile', { body }));

/** Name, phone and zone; dates stand in the new zone at once, and a brand name that follows the name follows it. */
export function useEditProfile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: editProfile,
    onSuccess: (merchant) => {
      setSessionMerchant(merchant);
      queries.setQueryData(profileQuery.queryKey, merchant);
      void queries.invalidateQueries({ queryKey: settingsQuery.queryKey });
    },
  });
}
