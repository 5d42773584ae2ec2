import { Button, Center } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../components/ui/empty-state.js';
import { t } from '../../words/t.js';

/** For an address that leads nowhere. */
export function MissingPage() {
  useDocumentTitle(`${t('shell.nothingHere')} · ${t('common.appName')}`);
  const action = (
    <Button component={Link} to="/">
      {t('shell.toDashboard')}
    </Button>
  );
  return (
    <Center component="main" mih="70vh">
      <EmptyState icon={IconMapQuestion} order={1} title={t('shell.nothingHere')} action={action}>
        {t('shell.nothingHereHint')}
      </EmptyState>
    </Center>
  );
}
