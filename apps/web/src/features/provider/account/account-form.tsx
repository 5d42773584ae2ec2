import { Button, Group, Stack, TextInput } from '@mantine/core';
import { ApiProblem } from '@dinnerbell/api-client';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { FormSection } from '../../../components/ui/form-section.js';
import { useFocusFault } from '../../../components/ui/use-focus-fault.js';
import { useKeptForm } from '../../../lib/drafts/use-kept-form.js';
import { describeFields } from '../../../words/describe-problem.js';
import { t } from '../../../words/t.js';
import type { Account } from '../api/accounts.js';
import type { Provider } from '../api/providers.js';
import { type Secrets, valuesOf } from './account-values.js';
import { CredentialFields } from './credential-fields.js';
import { SettingsFields } from './settings-fields.js';
import { useSaveAccount } from './use-save-account.js';

interface AccountFormProps {
  provider: Provider;
  /** Undefined for a new one. */
  account: Account | undefined;
  onSaved: (label: string) => void;
  onCancel: () => void;
}

/** An account at a vendor: its keys, and how it sends. All but the secrets outlives a lost session. */
export function AccountForm({ provider, account, onSaved, onCancel }: AccountFormProps) {
  const stored = valuesOf(provider, account);
  const { values, put, undo } = useKeptForm(`provider-${account?.id ?? provider.vendor}`, stored);
  const [secrets, setSecrets] = useState<Secrets>({});
  const { save, isPending, error } = useSaveAccount(provider, account);
  const errors = describeFields(error);
  const isAboutFields = Object.keys(errors).length > 0;
  const form = useFocusFault(error);
  const isRefused = error instanceof ApiProblem && error.code === 'gateway_refused';
  const send = (verify: boolean): void => save({ values, secrets, verify }, () => (undo(), onSaved(values.label)));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send(true);
  };
  return (
    <form ref={form} onSubmit={submit}>
      <Stack gap="lg">
        {isAboutFields && <ProblemAlert error={error} />}
        <TextInput
          label={t('provider.label')}
          description={t('provider.labelHint')}
          required
          withAsterisk={false}
          maxLength={100}
          value={values.label}
          error={errors['label']}
          onChange={(event) => put({ label: event.currentTarget.value })}
        />
        <FormSection title={t('provider.keys', { vendor: provider.label })}>
          <CredentialFields
            fields={provider.credentialFields}
            stored={account?.credentials ?? {}}
            open={values.open}
            secrets={secrets}
            errors={errors}
            onOpen={(open) => put({ open })}
            onSecrets={setSecrets}
          />
        </FormSection>
        <SettingsFields provider={provider} values={values} errors={errors} onChange={put} />
        {!isAboutFields && <ProblemAlert error={error} />}
        <Group justify="flex-end" gap="sm">
          {isRefused && (
            <Button variant="default" disabled={isPending} onClick={() => send(false)}>
              {t('provider.saveUntested')}
            </Button>
          )}
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {t(account ? 'common.save' : 'provider.testAndSave')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
