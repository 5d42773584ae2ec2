import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import { t } from '../../../../words/t.js';
import type { KnownField } from './known-fields.js';

interface FieldBarProps {
  fields: readonly KnownField[];
  onInsert: (name: string) => void;
}

/** What each guest has of their own, to be put in at the cursor. */
export const FieldBar = memo(function FieldBar({ fields, onInsert }: FieldBarProps) {
  if (fields.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('compose.noFields')}
      </Text>
    );
  }
  return (
    <Group gap={6} role="group" aria-label={t('compose.insert')}>
      <Text size="sm" c="dimmed" aria-hidden>
        {t('compose.insert')}
      </Text>
      {fields.map(({ name, example }) => (
        <Button
          key={name}
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={13} stroke={2.4} aria-hidden />}
          aria-label={
            example
              ? t('compose.insertField', { field: name, example })
              : t('compose.insertFieldPlain', { field: name })
          }
          title={example}
          // The cursor stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onInsert(name)}
        >
          {name}
        </Button>
      ))}
    </Group>
  );
});
