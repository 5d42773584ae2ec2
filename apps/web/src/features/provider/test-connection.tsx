import { Alert, Button, Group } from '@mantine/core';
import { IconCheck, IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../../components/ui/problem-alert.js';
import { t } from '../../words/t.js';
import { useProbeAccount } from './api/probe-account.js';

interface TestConnectionProps {
  accountId: string;
  label: string;
  /** The other buttons of the row. */
  children: ReactNode;
}

/** Asks the vendor, and says what it said. */
export function TestConnection({ accountId, label, children }: TestConnectionProps) {
  const probe = useProbeAccount();
  return (
    <>
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          loading={probe.isPending}
          aria-label={t('provider.testThat', { label })}
          onClick={() => probe.mutate(accountId)}
        >
          {t('provider.test')}
        </Button>
        {children}
      </Group>
      <ProblemAlert error={probe.error} />
      {probe.data && !probe.isPending && (
        <Alert
          role="status"
          color={probe.data.ok ? 'bottle' : 'crimson'}
          icon={probe.data.ok ? <IconCheck aria-hidden /> : <IconPlugConnectedX aria-hidden />}
          title={t(probe.data.ok ? 'provider.testOk' : 'provider.testFailed')}
          withCloseButton
          closeButtonLabel={t('common.close')}
          onClose={probe.reset}
        >
          {probe.data.detail}
        </Alert>
      )}
    </>
  );
}
