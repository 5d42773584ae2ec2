import { TextInput } from '@mantine/core';
import { checkSender, checkSenderIn, SENDER_RULES } from '@dinnerbell/domain';
import { senderRule } from '../../../words/sender-rule.js';
import { t } from '../../../words/t.js';

interface SenderIdFieldProps {
  /** Null: each provider sends with its own. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** ISO 3166 code of the restaurant. */
  country: string;
  error: string | undefined;
}

/** Who texts come from, with what the carriers of the country take, before one runs into it. */
export function SenderIdField({ value, onChange, country, error }: SenderIdFieldProps) {
  const rule = senderRule(country);
  const fault = error ?? (value === null ? undefined : faultOf(country, value));
  return (
    <TextInput
      label={t('settings.senderId')}
      description={fault === rule ? t('settings.senderEmpty') : `${rule} ${t('settings.senderEmpty')}`}
      placeholder={t('settings.senderPlaceholder')}
      autoComplete="off"
      spellCheck={false}
      maxLength={40}
      value={value ?? ''}
      error={fault}
      onChange={(event) => onChange(event.currentTarget.value.trimStart() || null)}
      onBlur={() => value !== null && value !== value.trim() && onChange(value.trim() || null)}
    />
  );
}

function faultOf(country: string, value: string): string | undefined {
  const checked = checkSenderIn(country, value);
  if (checked.ok) return undefined;
  return checkSender(value).ok && SENDER_RULES[country] ? senderRule(country) : t('settings.senderBad');
}
