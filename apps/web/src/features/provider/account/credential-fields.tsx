import { Anchor, Group, PasswordInput, Text, Textarea, TextInput } from '@mantine/core';
import { t } from '../../../words/t.js';
import type { CredentialField } from '../api/providers.js';
import type { Secrets } from './account-values.js';

interface CredentialFieldsProps {
  fields: readonly CredentialField[];
  /** Of a stored secret its end, behind `…`. */
  stored: Readonly<Record<string, string>>;
  open: Readonly<Record<string, string>>;
  secrets: Secrets;
  errors: Record<string, string>;
  onOpen: (open: Record<string, string>) => void;
  onSecrets: (secrets: Secrets) => void;
}

/** The keys to an account, drawn from the vendor's catalogue. A secret goes in and never comes out again. */
export function CredentialFields(props: CredentialFieldsProps) {
  const { fields, stored, open, secrets, errors, onOpen, onSecrets } = props;
  return fields.map((field) => {
    const { name, label, secret, required, multiline, shape } = field;
    const kept = secret ? stored[name] : undefined;
    const isRemoved = secrets[name] === null;
    const value = (secret ? secrets[name] : open[name]) ?? '';
    const fault = errors[`credentials.${name}`];
    const common = {
      label: required ? label : t('provider.optional', { label }),
      description: shape ? t('provider.shape', { shape }) : undefined,
      placeholder: isRemoved
        ? t('provider.removed')
        : kept === undefined
          ? undefined
          : t('provider.kept', { end: kept }),
      required: required && kept === undefined,
      withAsterisk: false,
      autoComplete: 'off',
      spellCheck: false,
      maxLength: 8000,
      value,
      error: fault !== undefined && value !== '' && shape ? t('provider.badShape', { label, shape }) : fault,
      onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
        secret
          ? onSecrets({ ...secrets, [name]: currentTarget.value })
          : onOpen({ ...open, [name]: currentTarget.value }),
    };
    return (
      <div key={name}>
        <Field secret={secret} multiline={multiline} common={common} />
        {kept !== undefined && !required && (
          <Group gap={6} mt={4}>
            {isRemoved && (
              <Text size="sm" c="dimmed">
                {t('provider.goesOnSave')}
              </Text>
            )}
            <Anchor
              component="button"
              type="button"
              size="sm"
              aria-label={t(isRemoved ? 'provider.keepThat' : 'provider.takeThatAway', { label })}
              onClick={() => onSecrets({ ...secrets, [name]: isRemoved ? '' : null })}
            >
              {t(isRemoved ? 'provider.keep' : 'provider.takeAway')}
            </Anchor>
          </Group>
        )}
      </div>
    );
  });
}

interface FieldProps {
  secret: boolean;
  multiline: boolean;
  common: object;
}

function Field({ secret, multiline, common }: FieldProps) {
  // A password field has one line: it would tear a key in PEM.
  if (multiline) return <Textarea {...common} autosize minRows={3} maxRows={6} />;
  if (!secret) return <TextInput {...common} />;
  return (
    <PasswordInput
      {...common}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('merchant.showPassword') }}
    />
  );
}
