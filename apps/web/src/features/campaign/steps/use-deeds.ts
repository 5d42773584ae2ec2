import { toastDone, toastProblem } from '../../../components/ui/toast.js';
import { t } from '../../../words/t.js';
import type { Campaign } from '../api/campaigns.js';
import { useDuplicate } from '../api/duplicate-campaign.js';
import { usePause } from '../api/pause-campaign.js';
import { useResume } from '../api/resume-campaign.js';
import type { Deed } from '../what-can-be-done.js';

export interface DeedTargets {
  /** Opens a draft or a scheduled campaign in the composer. */
  onEdit: (id: string) => void;
  /** The campaign is no more: it was a draft. */
  onGone?: (() => void) | undefined;
}

/** The deeds that ask nothing back. */
export function useDeeds(
  { id }: Campaign,
  { onEdit }: DeedTargets,
): Record<Exclude<Deed, 'cancel' | 'discard'>, () => void> {
  const pause = usePause();
  const resume = useResume();
  const duplicate = useDuplicate();
  return {
    edit: () => onEdit(id),
    pause: () => pause.mutate(id, { onSuccess: () => toastDone(t('campaign.paused')), onError: toastProblem }),
    resume: () => resume.mutate(id, { onSuccess: () => toastDone(t('campaign.resumed')), onError: toastProblem }),
    duplicate: () =>
      duplicate.mutate(id, {
        onSuccess: (copy) => (toastDone(t('campaign.duplicated')), onEdit(copy.id)),
        onError: toastProblem,
      }),
  };
}
