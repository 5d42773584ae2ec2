import { Group, Progress, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Section } from '../../components/ui/section.js';
import { t } from '../../words/t.js';
import classes from './setup-checklist.module.css';

export interface SetupStep {
  id: string;
  title: string;
  hint: ReactNode;
  done: boolean;
  /** What does it; not shown once it is done. */
  action: ReactNode;
}

/** What a new restaurant still has to do, in the order that makes sense. */
export function SetupChecklist({ steps }: { steps: readonly SetupStep[] }) {
  const done = steps.filter((step) => step.done).length;
  return (
    <Section title={t('merchant.setUp')} description={t('merchant.setUpDone', { done, all: steps.length })}>
      <Progress value={(done / steps.length) * 100} color="bottle.5" size={6} mb="md" aria-hidden />
      <ol className={classes['steps']}>
        {steps.map(({ id, title, hint, done: isDone, action }, at) => (
          <li key={id} className={classes['step']}>
            <Group gap="md" wrap="nowrap" align="flex-start" style={{ flex: '1 1 18rem' }}>
              <ThemeIcon
                variant={isDone ? 'filled' : 'light'}
                color={isDone ? 'bottle' : 'brass'}
                size={28}
                radius="xl"
              >
                {isDone ? <IconCheck size={16} stroke={2.4} aria-hidden /> : <span className="figures">{at + 1}</span>}
              </ThemeIcon>
              <Stack gap={0}>
                <Text fw={600}>
                  {title}
                  {isDone && <span className="only-spoken"> ({t('merchant.stepDone')})</span>}
                </Text>
                {!isDone && (
                  <Text size="sm" c="dimmed" component="div">
                    {hint}
                  </Text>
                )}
              </Stack>
            </Group>
            {!isDone && <Group gap="sm">{action}</Group>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
