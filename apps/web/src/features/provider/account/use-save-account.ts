import type { Account } from '../api/accounts.js';
import { type AccountWish, useAddAccount } from '../api/add-account.js';
import { useEditAccount } from '../api/edit-account.js';
import type { Provider } from '../api/providers.js';
import {
  type AccountValues,
  editedCredentials,
  editedSettings,
  newCredentials,
  type Secrets,
  settingsOf,
} from './account-values.js';

interface Filled {
  values: AccountValues;
  secrets: Secrets;
  /** Whether the vendor is asked first. */
  verify: boolean;
}

/** Adds the account, or changes what was changed of it. */
export function useSaveAccount({ vendor }: Provider, account: Account | undefined) {
  const add = useAddAccount();
  const edit = useEditAccount();
  const save = ({ values, secrets, verify }: Filled, onSuccess: () => void): void => {
    const { label } = values;
    if (!account) {
      const wish = { label, credentials: newCredentials(values, secrets), settings: settingsOf(values) };
      add.mutate({ ...wish, vendor: vendor as AccountWish['vendor'], enabled: true, verify }, { onSuccess });
      return;
    }
    const credentials = editedCredentials(values, secrets, account);
    const settings = editedSettings(values, account);
    edit.mutate({ id: account.id, label, settings, ...(credentials && { credentials }), verify }, { onSuccess });
  };
  const { isPending, error } = account ? edit : add;
  return { save, isPending, error };
}
