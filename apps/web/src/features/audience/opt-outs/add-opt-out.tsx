import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { toastDone } from '../../../components/ui/toast.js';
import { t } from '../../../words/t.js';
import { useAddOptOut } from '../api/add-opt-out.js';

/** For a guest who asked at the counter or on the phone. */
export function AddOptOut() {
  const add = useAddOptOut();
  const [phone, setPhone] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate(phone, { onSuccess: () => (toastDone(t('inbox.added')), setPhone('')) });
  };
  return (
    <form onSubmit={send}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={t('inbox.addNumber')}
          description={t('inbox.addHint')}
          type="tel"
          required
          withAsterisk={false}
          value={phone}
          onChange={(event) => setPhone(event.currentTarget.value)}
          style={{ flex: '1 1 14rem' }}
          maw={420}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          {t('inbox.addDo')}
        </Button>
      </Group>
      {add.error && (
        <div style={{ marginTop: 12 }}>
          <ProblemAlert error={add.error} />
        </div>
      )}
    </form>
  );
}
