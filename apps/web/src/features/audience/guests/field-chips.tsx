import { Code, Group, Text } from '@mantine/core';
import { t } from '../../../words/t.js';

/** What the message can name of each guest. */
export function FieldChips({ fields }: { fields: readonly string[] }) {
  if (fields.length === 0) return null;
  return (
    <div style={{ marginTop: 'var(--mantine-spacing-md)' }}>
      <Text size="sm" c="dimmed" mb={6}>
        {t('audience.fieldsTitle')}
      </Text>
      <Group gap={6} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {fields.map((field) => (
          <Code key={field} component="li" fz="sm" px={8} py={3}>
            {`{{${field}}}`}
          </Code>
        ))}
      </Group>
    </div>
  );
}
