import { Button, Stack, Text, TextInput } from '@mantine/core';
import { AsYouType, type CountryCode } from 'libphonenumber-js/max';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '../../components/ui/problem-alert.js';
import { useDraft } from '../../lib/drafts/use-draft.js';
import { describeFields } from '../../words/describe-problem.js';
import { t } from '../../words/t.js';
import { useRegister } from './api/register.js';
import { NewPasswordField } from './new-password-field.js';
import { guessPlace, PlaceFields } from './place-fields.js';

/** What opens an account. All but the password outlives a reload. */
export function SignUpForm({ onDone }: { onDone: () => void }) {
  const register = useRegister();
  const [details, setDetails] = useState(() => ({ name: '', email: '', phone: '', ...guessPlace() }));
  const [password, setPassword] = useState('');
  const { start, drop } = useDraft('sign-up', details);
  const [restored, setRestored] = useState(false);
  if (start && !restored) {
    setRestored(true);
    setDetails(start);
  }
  const errors = describeFields(register.error);
  const put = (more: Partial<typeof details>): void => setDetails((before) => ({ ...before, ...more }));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    register.mutate({ ...details, password }, { onSuccess: () => (drop(), onDone()) });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <ProblemAlert error={register.error} />
        <TextInput
          label={t('merchant.restaurant')}
          autoComplete="organization"
          autoFocus
          required
          withAsterisk={false}
          maxLength={255}
          value={details.name}
          error={errors['name']}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('merchant.restaurantEmail')}
          type="email"
          autoComplete="email"
          required
          withAsterisk={false}
          value={details.email}
          error={errors['email']}
          onChange={(event) => put({ email: event.currentTarget.value })}
        />
        <PlaceFields place={details} onChange={put} errors={errors} />
        <TextInput
          label={t('merchant.phone')}
          description={t('merchant.phoneWhy')}
          type="tel"
          autoComplete="tel"
          required
          withAsterisk={false}
          maxLength={40}
          value={details.phone}
          error={errors['phone']}
          onChange={(event) => put({ phone: event.currentTarget.value })}
          onBlur={() =>
            put({ phone: new AsYouType(details.country as CountryCode).input(details.phone) || details.phone })
          }
        />
        <NewPasswordField
          value={password}
          onChange={setPassword}
          error={errors['password']}
          own={[details.name, details.email.split('@')[0] ?? '']}
        />
        <Button type="submit" size="md" fullWidth loading={register.isPending} mt={4}>
          {t('merchant.createAccount')}
        </Button>
        <Text size="xs" c="dimmed" ta="center">
          {t('merchant.noCard')}
        </Text>
      </Stack>
    </form>
  );
}
