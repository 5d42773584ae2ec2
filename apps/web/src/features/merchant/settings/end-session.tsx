import { ConfirmDialog } from '../../../components/ui/confirm-dialog.js';
import { toastDone } from '../../../components/ui/toast.js';
import { t } from '../../../words/t.js';
import { useEndSession } from '../api/end-session.js';

export interface Ending {
  /** A session's id, or all but this one. */
  which: string;
  device?: string;
}

/** Asks before somebody is logged out elsewhere. */
export function EndSession({ ending, onClose }: { ending: Ending | undefined; onClose: () => void }) {
  const end = useEndSession();
  const close = (): void => {
    end.reset();
    onClose();
  };
  const confirm = (): void => {
    if (!ending) return;
    const told = ending.device ? t('settings.ended', { device: ending.device }) : t('settings.endedOthers');
    end.mutate(ending.which, { onSuccess: () => (toastDone(told), close()) });
  };
  return (
    <ConfirmDialog
      opened={ending !== undefined}
      danger
      title={ending?.device ? t('settings.endThat', { device: ending.device }) : t('settings.endOthers')}
      confirm={t(ending?.device ? 'settings.endDo' : 'settings.endOthersDo')}
      busy={end.isPending}
      error={end.error}
      onConfirm={confirm}
      onClose={close}
    >
      {t('settings.endHint')}
    </ConfirmDialog>
  );
}
