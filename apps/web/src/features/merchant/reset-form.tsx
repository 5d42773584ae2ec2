import { Anchor, Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '../../components/ui/problem-alert.js';
import { describeFields } from '../../words/describe-problem.js';
import { t } from '../../words/t.js';
import { useResetPassword } from './api/new-password.js';
import { NewPasswordField } from './new-password-field.js';

/** A new password, by the token of the link. */
export function ResetForm({ token, onDone }: { token: string; onDone: () => void }) {
  const reset = useResetPassword();
  const [password, setPassword] = useState('');
  const errors = describeFields(reset.error);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    reset.mutate({ token, password }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        {!errors['password'] && <ProblemAlert error={reset.error} />}
        <NewPasswordField value={password} onChange={setPassword} error={errors['password']} />
        <Button type="submit" size="md" fullWidth loading={reset.isPending}>
          {t('merchant.setPassword')}
        </Button>
        {reset.error && (
          <Anchor component={Link} to="/forgot" size="sm" ta="center">
            {t('merchant.anotherLink')}
          </Anchor>
        )}
      </Stack>
    </form>
  );
}
