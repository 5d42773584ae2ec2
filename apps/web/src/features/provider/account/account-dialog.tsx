import { Modal, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { toastDone } from '../../../components/ui/toast.js';
import { t } from '../../../words/t.js';
import type { Account } from '../api/accounts.js';
import type { Provider } from '../api/providers.js';
import { AccountForm } from './account-form.js';

export interface Editing {
  provider: Provider;
  account?: Account;
}

/** The form of an account over the page; closing it keeps what was typed. */
export function AccountDialog({ editing, onClose }: { editing: Editing | undefined; onClose: () => void }) {
  const isPhone = useMediaQuery('(max-width: 47.99em)') ?? false;
  const vendor = editing?.provider.label ?? '';
  return (
    <Modal
      opened={editing !== undefined}
      onClose={onClose}
      size="lg"
      fullScreen={isPhone}
      radius={isPhone ? 0 : 'lg'}
      title={<Text fw={650}>{editing?.account?.label ?? t('provider.connect', { vendor })}</Text>}
    >
      {editing && (
        <AccountForm
          provider={editing.provider}
          account={editing.account}
          onCancel={onClose}
          onSaved={(label) => {
            toastDone(t(editing.account ? 'provider.saved' : 'provider.added', { label }));
            onClose();
          }}
        />
      )}
    </Modal>
  );
}
