import { Box, Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { t } from '../../words/t.js';

interface PageHeaderProps {
  title: string;
  /** One sentence: which question the page answers. */
  description?: ReactNode;
  /** Stands beside the title, as a status. */
  beside?: ReactNode;
  /** The page's one main button, and what is less than it. */
  actions?: ReactNode;
}

/** The head of every page; its title takes the focus when the page is entered. */
export function PageHeader({ title, description, beside, actions }: PageHeaderProps) {
  useDocumentTitle(`${title} · ${t('common.appName')}`);
  return (
    <Group justify="space-between" align="flex-end" gap="md" mb="xl" component="header">
      <Box style={{ flex: '1 1 16rem' }}>
        <Group gap="sm" align="center">
          <Title order={1} id="page-title" tabIndex={-1} style={{ outline: 'none' }}>
            {title}
          </Title>
          {beside}
        </Group>
        {description && (
          <Text c="dimmed" mt={4}>
            {description}
          </Text>
        )}
      </Box>
      {actions && <Group gap="sm">{actions}</Group>}
    </Group>
  );
}
