import { ask, type Schemas } from '@dinnerbell/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';
import { settingsQuery } from './settings.js';

const editSettings = (body: Schemas['EditSettings']) => ask(api.PATCH('/merchants/settings', { body }));

/** Changes what is named; every place that shows settings has the new ones. */
export function useEditSettings() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: editSettings,
    onSuccess: (settings) => {
      queries.setQueryData(settingsQuery.queryKey, settings);
      void queries.invalidateQueries({ queryKey: settingsQuery.queryKey });
    },
  });
}
