import { ConfirmDialog } from '../../components/ui/confirm-dialog.js';
import { toastDone } from '../../components/ui/toast.js';
import { t } from '../../words/t.js';
import type { Account } from './api/accounts.js';
import { useRemoveAccount } from './api/remove-account.js';

/** Asks before an account goes. */
export function RemoveAccount({ account, onClose }: { account: Account | undefined; onClose: () => void }) {
  const remove = useRemoveAccount();
  const close = (): void => {
    remove.reset();
    onClose();
  };
  const confirm = (): void => {
    if (!account) return;
    remove.mutate(account.id, {
      onSuccess: () => (toastDone(t('provider.removedThat', { label: account.label })), close()),
    });
  };
  return (
    <ConfirmDialog
      opened={account !== undefined}
      danger
      title={t('provider.removeThat', { label: account?.label ?? '' })}
      confirm={t('provider.removeDo')}
      keep={t('provider.keep')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={confirm}
      onClose={close}
    >
      {t('provider.removeHint')}
    </ConfirmDialog>
  );
}
