import { Group, Text } from '@mantine/core';
import { IconCheck, IconCloudOff, IconLoader2, IconPencil } from '@tabler/icons-react';
import { t } from '../../../../words/t.js';
import { useComposer, useSaving } from '../composer-context.js';
import type { Saving } from '../draft/autosave.js';

/** Whether what was typed is safe; spoken only when it is not. */
export function SaveState() {
  const { autosave, isScheduled } = useComposer();
  const saving = useSaving(autosave);
  const [Icon, words] = toldOf(saving.phase, isScheduled);
  const worry = saving.phase === 'kept' || saving.phase === 'incomplete';
  return (
    <Group
      gap={6}
      wrap="nowrap"
      c={worry ? 'var(--mantine-color-brass-text)' : 'dimmed'}
      role={worry ? 'status' : undefined}
    >
      <Icon size={16} stroke={1.9} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm" inherit fz="sm">
        {words}
      </Text>
    </Group>
  );
}

function toldOf(phase: Saving['phase'], isScheduled: boolean): [typeof IconCheck, string] {
  if (isScheduled) return [IconPencil, t('compose.scheduledHint')];
  switch (phase) {
    case 'saved':
      return [IconCheck, t('compose.saved')];
    case 'saving':
      return [IconLoader2, t('compose.saving')];
    case 'kept':
      return [IconCloudOff, t('compose.keptHere')];
    case 'incomplete':
      return [IconPencil, t('compose.incomplete')];
    case 'refused':
    case 'conflict':
      return [IconPencil, t('compose.notSaved')];
    case 'waiting':
      return [IconPencil, t('compose.waiting')];
  }
}
