import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon: Icon;
  title: string;
  /** One sentence: what will stand here, and how it comes. */
  children: ReactNode;
  /** The one thing to do. */
  action?: ReactNode;
  /** 1 where it is all that the page says, 3 below another heading. */
  order?: 1 | 2 | 3;
}

/** Where there is nothing yet: one sentence and one button. */
export function EmptyState({ icon: Picture, title, children, action, order = 2 }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      <ThemeIcon variant="light" color="brass" size={52} radius={26} mb={4}>
        <Picture size={26} stroke={1.6} aria-hidden />
      </ThemeIcon>
      <Title order={order} size="h3">
        {title}
      </Title>
      <Text c="dimmed" maw={420}>
        {children}
      </Text>
      {action && <div style={{ marginTop: 12 }}>{action}</div>}
    </Stack>
  );
}
