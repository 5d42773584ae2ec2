import { SimpleGrid, Text, TextInput } from '@mantine/core';
import { memo, useMemo } from 'react';
import { t } from '../../../../words/t.js';
import type { Guest } from '../api/guests.js';
import { lacking } from './known-fields.js';
import { placeholdersOf, setFallback } from './placeholders.js';

interface FallbacksProps {
  message: string;
  guests: readonly Guest[];
  onChange: (message: string) => void;
}

/** For each placeholder of the text: what those read who have no such field. */
export const Fallbacks = memo(function Fallbacks({ message, guests, onChange }: FallbacksProps) {
  const placeholders = useMemo(
    () => [...new Map(placeholdersOf(message).map((one) => [one.name, one])).values()],
    [message],
  );
  if (placeholders.length === 0) return null;
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <Text component="legend" fw={550} p={0} mb={4}>
        {t('compose.fallbackTitle')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {placeholders.map(({ name, fallback }) => (
          <TextInput
            key={name}
            size="sm"
            label={t('compose.fallbackFor', { field: `{{${name}}}` })}
            placeholder={t('compose.fallbackHint')}
            value={fallback ?? ''}
            error={faultOf(name, fallback, guests)}
            onChange={(event) => {
              const value = event.currentTarget.value;
              onChange(setFallback(message, name, value === '' ? undefined : value));
            }}
          />
        ))}
      </SimpleGrid>
    </fieldset>
  );
});

function faultOf(field: string, fallback: string | undefined, guests: readonly Guest[]): string | undefined {
  if (fallback !== undefined || guests.length === 0) return undefined;
  const count = lacking(guests, field);
  return count > 0 ? t('compose.fallbackMissing', { count, field }) : undefined;
}
