import { Button, Checkbox, Group, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { Section } from '../../../components/ui/section.js';
import { toastDone } from '../../../components/ui/toast.js';
import { ApiProblem } from '@dinnerbell/api-client';
import { useMerchant } from '../../../lib/session/use-session.js';
import { describeFields, describeProblem } from '../../../words/describe-problem.js';
import { t } from '../../../words/t.js';
import { useChangePassword } from '../api/change-password.js';
import { NewPasswordField } from '../new-password-field.js';

const EMPTY = { current: '', fresh: '', endOthers: true };

/** A new password for who knows the old one. Neither is kept anywhere. */
export function PasswordForm() {
  const { name, email } = useMerchant();
  const [{ current, fresh, endOthers }, setValues] = useState(EMPTY);
  const put = (more: Partial<typeof EMPTY>): void => setValues((before) => ({ ...before, ...more }));
  const change = useChangePassword();
  const errors = describeFields(change.error);
  const isWrong = change.error instanceof ApiProblem && change.error.code === 'wrong_password';
  const save = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate(
      { currentPassword: current, newPassword: fresh, keepOtherSessions: !endOthers },
      {
        onSuccess: () => {
          setValues(EMPTY);
          toastDone(t(endOthers ? 'settings.passwordChangedAll' : 'settings.passwordChanged'));
        },
      },
    );
  };
  return (
    <form onSubmit={save}>
      <Section title={t('settings.password')} description={t('settings.passwordHint')}>
        <Stack gap="md" maw={440}>
          {!isWrong && <ProblemAlert error={change.error} />}
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          <PasswordInput
            label={t('settings.currentPassword')}
            name="current-password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            maxLength={1000}
            visibilityToggleButtonProps={{ 'aria-label': t('merchant.showPassword') }}
            value={current}
            error={isWrong ? describeProblem(change.error).hint : errors['currentPassword']}
            onChange={(event) => put({ current: event.currentTarget.value })}
          />
          <NewPasswordField
            label={t('settings.newPassword')}
            value={fresh}
            onChange={(value) => put({ fresh: value })}
            error={errors['newPassword']}
            own={[name, email.split('@')[0] ?? '']}
          />
          <Checkbox
            label={t('settings.endOthersToo')}
            checked={endOthers}
            onChange={(event) => put({ endOthers: event.currentTarget.checked })}
          />
          <Group>
            <Button type="submit" variant="default" loading={change.isPending}>
              {t('settings.changePassword')}
            </Button>
          </Group>
        </Stack>
      </Section>
    </form>
  );
}
