import { Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface SectionProps {
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** What can be done with it as a whole, as *Save*. */
  actions?: ReactNode;
}

/** A card with a heading. */
export function Section({ title, description, actions, children }: SectionProps) {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" mb="md" wrap="nowrap">
        <div>
          <Title order={2} id={id} size="h3">
            {title}
          </Title>
          {description && (
            <Text c="dimmed" size="sm" mt={2}>
              {description}
            </Text>
          )}
        </div>
        {actions}
      </Group>
      {children}
    </Card>
  );
}

/** Settings: what it is about to the left, its fields in a card to the right; one above the other on a phone. */
export function SettingsSection({ title, description, actions, children }: SectionProps) {
  const id = useId();
  return (
    <SimpleGrid component="section" aria-labelledby={id} cols={{ base: 1, md: 2 }} spacing="lg" mb="xl">
      <div>
        <Title order={2} id={id} size="h3">
          {title}
        </Title>
        {description && (
          <Text c="dimmed" size="sm" mt={4} maw={420}>
            {description}
          </Text>
        )}
      </div>
      <Card>
        <Stack gap="md">{children}</Stack>
        {actions && (
          <Group justify="flex-end" mt="lg">
            {actions}
          </Group>
        )}
      </Card>
    </SimpleGrid>
  );
}

/** Fields that belong together, under one legend. */
export function FormSection({ title, description, children }: Omit<SectionProps, 'actions'>) {
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
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
