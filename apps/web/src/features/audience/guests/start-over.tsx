import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.js';
import { t } from '../../../words/t.js';
import type { AddSources } from './add-sources.js';

/** Takes every guest out again, after asking. */
export function StartOver({ total, busy, add }: { total: number; busy: boolean; add: AddSources }) {
  const [opened, { open, close }] = useDisclosure(false);
  const empty = useMutation({ mutationFn: () => add.startOver(), onSuccess: close });
  return (
    <Group justify="center">
      <Button variant="subtle" color="crimson" disabled={busy} onClick={open}>
        {t('audience.startOver')}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t('audience.startOverTitle')}
        confirm={t('audience.startOverConfirm')}
        keep={t('audience.startOverKeep')}
        danger
        busy={empty.isPending}
        error={empty.error}
        onConfirm={() => empty.mutate()}
        onClose={close}
      >
        {t('audience.startOverText', { count: total })}
      </ConfirmDialog>
    </Group>
  );
}
