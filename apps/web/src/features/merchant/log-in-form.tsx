import { Anchor, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '../../components/ui/problem-alert.js';
import { t } from '../../words/t.js';
import { useLogIn } from './api/log-in.js';

/** E-mail and password. The e-mail may be given, where it is known from before. */
export function LogInForm({ onDone }: { onDone: () => void }) {
  const logIn = useLogIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    logIn.mutate({ email, password }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <ProblemAlert error={logIn.error} />
        <TextInput
          label={t('merchant.email')}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('merchant.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('merchant.showPassword') }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt={-6}>
          <Anchor component={Link} to="/forgot" size="sm">
            {t('merchant.forgotIt')}
          </Anchor>
        </Group>
        <Button type="submit" size="md" fullWidth loading={logIn.isPending}>
          {t('merchant.logIn')}
        </Button>
      </Stack>
    </form>
  );
}
