import { Group, TextInput } from '@mantine/core';
import type { Schemas } from '@dinnerbell/api-client';
import { t } from '../../../words/t.js';

type Hours = Schemas['SendingHours'];

interface SendingHoursProps {
  value: Hours;
  onChange: (hours: Hours) => void;
  errors: Record<string, string>;
}

/** From when to when guests may hear from the restaurant, on its own clock. */
export function SendingHours({ value, onChange, errors }: SendingHoursProps) {
  return (
    <Group gap="md" align="flex-start">
      <TextInput
        type="time"
        label={t('settings.hoursFrom')}
        required
        withAsterisk={false}
        w={150}
        value={value.from}
        error={errors['sendingHours.from']}
        onChange={(event) => onChange({ ...value, from: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={t('settings.hoursTo')}
        required
        withAsterisk={false}
        w={150}
        value={value.to}
        error={errors['sendingHours.to']}
        onChange={(event) => onChange({ ...value, to: event.currentTarget.value })}
      />
    </Group>
  );
}
