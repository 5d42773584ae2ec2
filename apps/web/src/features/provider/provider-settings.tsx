import { Stack } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '../../components/ui/problem-alert.js';
import { AccountDialog, type Editing } from './account/account-dialog.js';
import { AccountList } from './account-list.js';
import { AccountsSkeleton } from './accounts-skeleton.js';
import { useAccounts } from './api/accounts.js';
import { useProviders } from './api/providers.js';
import { SharedAccounts } from './shared-accounts.js';
import { VendorCards } from './vendor-cards.js';

/** Who carries the texts: one's own accounts in their order, the operator's behind them, and the vendors one can add. */
export function ProviderSettings() {
  const providers = useProviders();
  const accounts = useAccounts();
  const [editing, setEditing] = useState<Editing>();
  const error = accounts.error ?? providers.error;
  if (!accounts.data || !providers.data) {
    if (!error) return <AccountsSkeleton />;
    return <ProblemAlert error={error} onRetry={() => void Promise.all([accounts.refetch(), providers.refetch()])} />;
  }
  const vendors = providers.data.items;
  const own = accounts.data.items.filter(({ owner }) => owner === 'merchant');
  const shared = accounts.data.items.filter(({ owner }) => owner === 'operator');
  return (
    <Stack gap="lg">
      {own.length > 0 && <AccountList accounts={own} providers={vendors} onEdit={setEditing} />}
      {shared.length > 0 && <SharedAccounts accounts={shared} providers={vendors} alone={own.length === 0} />}
      <VendorCards providers={vendors} onConnect={(provider) => setEditing({ provider })} />
      <AccountDialog editing={editing} onClose={() => setEditing(undefined)} />
    </Stack>
  );
}
