import { Button, Center, Group, Stack, Text, Title } from '@mantine/core';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { useConnectionLost } from '../../lib/online/use-connection-lost.js';
import { describeProblem } from '../../words/describe-problem.js';
import { t } from '../../words/t.js';

/** Instead of a page that failed: what happened, another try, and a way out. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const away = useConnectionLost();
  const told = away ? describeProblem(error) : { title: t('shell.broken'), hint: t('shell.brokenHint') };
  const again = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <Center mih="60vh" p="lg">
      <Stack align="center" ta="center" maw={440} role="alert">
        <Title order={1} id="page-title" tabIndex={-1}>
          {told.title}
        </Title>
        <Text c="dimmed">{told.hint}</Text>
        <Group>
          <Button onClick={again}>{t('common.retry')}</Button>
          <Button component={Link} to="/" variant="default">
            {t('shell.toDashboard')}
          </Button>
        </Group>
      </Stack>
    </Center>
  );
}
