import { Anchor, Center, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Wordmark } from '../../components/ui/logo.js';
import { t } from '../../words/t.js';
import classes from './door-card.module.css';

interface DoorCardProps {
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** Below the card: the other door. */
  foot?: ReactNode;
}

/** The frame of the pages in front of the log-in. */
export function DoorCard({ title, description, children, foot }: DoorCardProps) {
  useDocumentTitle(`${title} · ${t('common.appName')}`);
  return (
    <Center component="main" className={classes['ground']}>
      <Stack gap="lg" w="100%" maw={420}>
        <Center>
          <Anchor href="/app/" underline="never" c="inherit">
            <Wordmark />
          </Anchor>
        </Center>
        <Paper className={classes['card']} shadow="md">
          <Title order={1} fz={23} id="page-title" tabIndex={-1} style={{ outline: 'none' }}>
            {title}
          </Title>
          {description && (
            <Text c="dimmed" mt={4}>
              {description}
            </Text>
          )}
          <div style={{ marginTop: 22 }}>{children}</div>
        </Paper>
        {foot && (
          <Text ta="center" size="sm" c="dimmed" component="div">
            {foot}
          </Text>
        )}
      </Stack>
    </Center>
  );
}
