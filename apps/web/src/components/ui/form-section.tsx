import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface FormSectionProps {
  title: string;
  description?: ReactNode;
  children: ReactNode;
}

/** Fields that belong together, under one legend. */
export function FormSection({ title, description, children }: FormSectionProps) {
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
      <Text component="legend" fw={600} p={0} mb={description ? 2 : 'sm'}>
        {title}
      </Text>
      {description && (
        <Text c="dimmed" size="sm" mb="sm">
          {description}
        </Text>
      )}
      <Stack gap="md">{children}</Stack>
    </fieldset>
  );
}
