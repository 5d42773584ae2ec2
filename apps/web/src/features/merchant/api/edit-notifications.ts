import type { Schemas } from '@dinnerbell/api-client';
import { ask } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';
import { settingsQuery } from './settings.js';

export type Notifications = Schemas['Notifications'];

const editNotifications = (notifications: Partial<Notifications>) =>
  ask(api.PATCH('/merchants/settings', { body: { notifications } }));

/** A switch shows where it was put at once, and goes back where the API does not take it. */
export function useEditNotifications() {
  const queries = useQueryClient();
  const key = settingsQuery.queryKey;
  const put = (notifications: Partial<Notifications>): void => {
    queries.setQueryData(key, (now) => now && { ...now, notifications: { ...now.notifications, ...notifications } });
  };
  return useMutation({
    mutationFn: editNotifications,
    scope: { id: 'notifications' },
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey: key, exact: true });
      const before = queries.getQueryData(key)?.notifications;
      put(change);
      return { before };
    },
    onError: (_, change, kept) => {
      const was = Object.entries(kept?.before ?? {}).filter(([name]) => name in change);
      put(Object.fromEntries(was));
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: key }),
  });
}
