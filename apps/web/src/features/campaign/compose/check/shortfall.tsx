import { Alert, Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCoins } from '@tabler/icons-react';
import { t } from '../../../../words/t.js';
import { PackagesDialog } from './packages-dialog.js';

interface ShortfallProps {
  missing: number;
  needed: number;
}

/** How many credits are missing, and the way to them without leaving. */
export function Shortfall({ missing, needed }: ShortfallProps) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Alert
      color="brass"
      role="alert"
      icon={<IconCoins aria-hidden />}
      title={t('compose.shortTitle', { count: missing })}
    >
      <Text size="sm" mb="sm">
        {t('compose.shortText', {
          needed: t('common.credits', { count: needed }),
          available: t('common.credits', { count: needed - missing }),
        })}
      </Text>
      <Button onClick={open}>{t('compose.addCredits')}</Button>
      <PackagesDialog missing={missing} opened={opened} onClose={close} />
    </Alert>
  );
}
