import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { IconMailFast } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '../../components/ui/problem-alert.js';
import { t } from '../../words/t.js';
import { useForgotPassword } from './api/new-password.js';

/** Asks where to send the link. `mailUrl` is where mail lands in the embedded run. */
export function ForgotForm({ mailUrl }: { mailUrl: string | undefined }) {
  const forgot = useForgotPassword();
  const [email, setEmail] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    forgot.mutate({ email });
  };
  if (forgot.isSuccess) {
    return (
      <Alert color="bottle" role="status" icon={<IconMailFast aria-hidden />} title={t('merchant.linkSent')}>
        <Text size="sm">{t('merchant.linkSentHint', { email })}</Text>
        {mailUrl && (
          <Anchor href={mailUrl} target="_blank" rel="noreferrer" size="sm" mt={6} display="inline-block">
            {t('merchant.openMail')}
          </Anchor>
        )}
      </Alert>
    );
  }
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <ProblemAlert error={forgot.error} />
        <TextInput
          label={t('merchant.email')}
          type="email"
          autoComplete="username"
          autoFocus
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" size="md" fullWidth loading={forgot.isPending}>
          {t('merchant.sendLink')}
        </Button>
      </Stack>
    </form>
  );
}
