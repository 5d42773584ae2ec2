import { Button, Group, Text } from '@mantine/core';
import { t } from '../../../words/t.js';

interface SaveBarProps {
  changed: boolean;
  busy: boolean;
  onUndo: () => void;
  /** The verb on the button. */
  label?: string;
}

/** Below a form: saves what was changed, or puts it back. */
export function SaveBar({ changed, busy, onUndo, label }: SaveBarProps) {
  return (
    <Group justify="flex-end" gap="sm">
      {changed && (
        <>
          <Text size="sm" c="dimmed" role="status" style={{ marginRight: 'auto' }}>
            {t('settings.notSaved')}
          </Text>
          <Button variant="default" disabled={busy} onClick={onUndo}>
            {t('settings.undo')}
          </Button>
        </>
      )}
      <Button type="submit" disabled={!changed} loading={busy}>
        {label ?? t('common.save')}
      </Button>
    </Group>
  );
}
