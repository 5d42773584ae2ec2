import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { PageSkeleton } from '../../../components/ui/page-skeleton.js';
import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { formatDate } from '../../../lib/format/dates.js';
import { t } from '../../../words/t.js';
import { openDraft } from './api/open-draft.js';
import { starterMessage } from './message/starter.js';

/** Makes a draft, for everything is saved as it goes, and leads to its first step. */
export function OpenDraft() {
  const [key] = useState(() => crypto.randomUUID());
  const draft = useQuery({
    queryKey: ['campaign', 'new', key],
    queryFn: () => openDraft(t('compose.defaultName', { day: formatDate(new Date(), 'day') }), starterMessage(), key),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (draft.error) return <ProblemAlert error={draft.error} onRetry={() => void draft.refetch()} />;
  if (!draft.data) return <PageSkeleton />;
  const params = { campaignId: draft.data.id, step: 'guests' };
  return <Navigate to="/campaigns/$campaignId/edit/$step" params={params} replace />;
}
