import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { useKeptForm } from '../../../lib/drafts/use-kept-form.js';
import { describeFields } from '../../../words/describe-problem.js';
import { t } from '../../../words/t.js';
import { useMakeApiKey } from '../api/make-api-key.js';
import { EXPIRIES, type Expiry, expiresAt } from './expiry.js';
import { type Scope, SCOPES } from './scopes.js';

interface MakeKeyFormProps {
  onMade: (key: string) => void;
  onCancel: () => void;
}

const EMPTY = { name: '', scopes: [] as Scope[], expiry: '365' as Expiry };

/** What a key is called, may do, and when it ends. */
export function MakeKeyForm({ onMade, onCancel }: MakeKeyFormProps) {
  const { values, put, undo } = useKeptForm('settings-key', EMPTY);
  const { name, scopes, expiry } = values;
  const make = useMakeApiKey();
  const errors = describeFields(make.error);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate(
      { name, scopes, expiresAt: expiresAt(expiry, new Date()) },
      { onSuccess: ({ key }) => (undo(), onMade(key)) },
    );
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <ProblemAlert error={make.error} />
        <TextInput
          label={t('developer.keyName')}
          description={t('developer.keyNameHint')}
          placeholder={t('developer.keyNameExample')}
          data-autofocus
          autoComplete="off"
          required
          withAsterisk={false}
          maxLength={100}
          value={name}
          error={errors['name']}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <Checkbox.Group
          label={t('developer.scopes')}
          value={scopes}
          error={errors['scopes']}
          onChange={(chosen) => put({ scopes: chosen as Scope[] })}
        >
          <Stack gap="sm" mt={6}>
            {SCOPES.map(({ scope, label, hint }) => (
              <Checkbox key={scope} value={scope} label={t(label)} description={t(hint)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Select
          label={t('developer.expires')}
          data={EXPIRIES.map((value) => ({ value, label: labelOf(value) }))}
          allowDeselect={false}
          value={expiry}
          error={errors['expiresAt']}
          onChange={(chosen) => chosen && put({ expiry: chosen })}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={scopes.length === 0} loading={make.isPending}>
            {t('developer.makeKey')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const labelOf = (expiry: Expiry): string =>
  expiry === 'never' ? t('developer.never') : t('developer.inDays', { count: Number(expiry) });
