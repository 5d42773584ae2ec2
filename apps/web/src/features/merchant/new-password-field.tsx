import { Group, PasswordInput, Text } from '@mantine/core';
import { t } from '../../words/t.js';
import classes from './new-password-field.module.css';
import { passwordStrength, SHORTEST, type Strength } from './password-strength.js';

const LEVEL: Record<Strength, number> = { short: 1, weak: 2, fair: 3, strong: 4 };
const WORDS = {
  short: 'merchant.passwordShort',
  weak: 'merchant.passwordWeak',
  fair: 'merchant.passwordFair',
  strong: 'merchant.passwordStrong',
} as const;

interface NewPasswordFieldProps {
  label?: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  /** Name and e-mail: what makes no password. */
  own?: readonly string[];
}

/** A password to be, with a word on how hard it is to guess. */
export function NewPasswordField({ label, value, onChange, error, own = [] }: NewPasswordFieldProps) {
  const strength = passwordStrength(value, own);
  const left = SHORTEST - [...value].length;
  return (
    <div>
      <PasswordInput
        label={label ?? t('merchant.newPassword')}
        description={value === '' ? t('merchant.passwordAdvice') : undefined}
        name="new-password"
        autoComplete="new-password"
        required
        withAsterisk={false}
        minLength={SHORTEST}
        maxLength={256}
        visibilityToggleButtonProps={{ 'aria-label': t('merchant.showPassword') }}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {value !== '' && (
        <Group gap={10} mt={8} wrap="nowrap">
          <div className={classes['meter']} data-strength={strength} aria-hidden>
            {[1, 2, 3, 4].map((step) => (
              <span key={step} data-on={step <= LEVEL[strength] || undefined} />
            ))}
          </div>
          <Text size="sm" c="dimmed" role="status" style={{ whiteSpace: 'nowrap' }}>
            {strength === 'short' ? t('merchant.passwordShort', { count: left }) : t(WORDS[strength])}
          </Text>
        </Group>
      )}
    </div>
  );
}
