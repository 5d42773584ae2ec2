import { ConfirmDialog } from '../../../components/ui/confirm-dialog.js';
import { toastDone } from '../../../components/ui/toast.js';
import { t } from '../../../words/t.js';
import type { ApiKey } from '../api/api-keys.js';
import { useRevokeApiKey } from '../api/revoke-api-key.js';

/** Asks before a key stops working for good. */
export function RevokeKey({ apiKey, onClose }: { apiKey: ApiKey | undefined; onClose: () => void }) {
  const revoke = useRevokeApiKey();
  const close = (): void => {
    revoke.reset();
    onClose();
  };
  const confirm = (): void => {
    if (!apiKey) return;
    const told = t('developer.revoked', { name: apiKey.name });
    revoke.mutate(apiKey.id, { onSuccess: () => (toastDone(told), close()) });
  };
  return (
    <ConfirmDialog
      opened={apiKey !== undefined}
      danger
      title={t('developer.revokeThat', { name: apiKey?.name ?? '' })}
      confirm={t('developer.revokeDo')}
      keep={t('developer.keepIt')}
      busy={revoke.isPending}
      error={revoke.error}
      onConfirm={confirm}
      onClose={close}
    >
      {t('developer.revokeHint')}
    </ConfirmDialog>
  );
}
