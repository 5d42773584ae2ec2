import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../words/t.js';
import { ProblemAlert } from './problem-alert.js';

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  /** What will happen, and what it costs or gives back: before it happens. */
  children: ReactNode;
  /** The verb: `Cancel the campaign`, never `OK`. */
  confirm: string;
  /** What leaves everything as it is; `Cancel` by default. */
  keep?: string;
  danger?: boolean;
  busy?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot simply be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, children, confirm, keep, danger = false, busy = false, error, onConfirm, onClose } = props;
  return (
    <Modal opened={opened} onClose={onClose} title={<Text fw={650}>{title}</Text>}>
      <Stack gap="md">
        <Text component="div">{children}</Text>
        <ProblemAlert error={error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {keep ?? t('common.cancel')}
          </Button>
          <Button color={danger ? 'crimson' : 'bottle'} loading={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
