import { Button, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { t } from '../../../../words/t.js';
import { useComposer, useSaving } from '../composer-context.js';

/** Shows what two people wrote into the same field, and asks which stays. */
export function ConflictDialog({ onResolved }: { onResolved: () => void }) {
  const { autosave } = useComposer();
  const saving = useSaving(autosave);
  if (saving.phase !== 'conflict') return null;
  const { names, theirs } = saving;
  const keep = (choice: 'mine' | 'theirs'): void => {
    autosave.resolve(choice);
    onResolved();
  };
  return (
    <Modal
      opened
      onClose={() => keep('mine')}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      size="lg"
      title={<Text fw={650}>{t('compose.conflictTitle')}</Text>}
    >
      <Stack gap="md">
        <Text>{t('compose.conflictIntro')}</Text>
        {names.map((name) => (
          <SimpleGrid key={name} cols={{ base: 1, sm: 2 }} spacing="sm">
            <Version title={t('compose.conflictMine')} value={autosave.fields[name]} />
            <Version title={t('compose.conflictTheirs')} value={theirs[name]} />
          </SimpleGrid>
        ))}
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <Button onClick={() => keep('mine')}>{t('compose.keepMine')}</Button>
          <Button variant="default" onClick={() => keep('theirs')}>
            {t('compose.keepTheirs')}
          </Button>
        </SimpleGrid>
      </Stack>
    </Modal>
  );
}

function Version({ title, value }: { title: string; value: string | null }) {
  return (
    <div>
      <Text size="sm" c="dimmed" mb={4}>
        {title}
      </Text>
      <Text
        p="sm"
        bg="var(--desk-raised)"
        style={{ borderRadius: 'var(--mantine-radius-md)', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {value || t('compose.emptyValue')}
      </Text>
    </div>
  );
}
