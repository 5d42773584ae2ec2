import { Button, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useMerchant } from '../../../lib/session/use-session.js';
import { t } from '../../../words/t.js';
import { readPasted, type PastedGuest } from '../import/read-pasted.js';

interface PasteDialogProps {
  opened: boolean;
  onClose: () => void;
  onAdd: (guests: readonly PastedGuest[]) => void;
}

const SHOWN = 5;

/** Numbers typed or pasted, read as they are typed: how many are good, and which lines are not. */
export function PasteDialog({ opened, onClose, onAdd }: PasteDialogProps) {
  const { country } = useMerchant();
  const [text, setText] = useState('');
  const read = useDeferredValue(text);
  const { guests, repeated, problems } = useMemo(() => readPasted(read, country), [read, country]);
  const add = (): void => {
    onAdd(guests);
    setText('');
  };
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={<Text fw={650}>{t('audience.pasteTitle')}</Text>}>
      <Stack gap="md">
        <Textarea
          data-autofocus
          label={t('audience.pasteLabel')}
          description={t('audience.pasteHint')}
          placeholder={t('audience.pasteExample')}
          autosize
          minRows={6}
          maxRows={14}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          spellCheck={false}
        />
        <div role="status">
          <Text fw={600}>{t('audience.pasteReady', { count: guests.length })}</Text>
          {repeated > 0 && (
            <Text size="sm" c="dimmed">
              {t('audience.pasteRepeated', { count: repeated })}
            </Text>
          )}
          {problems.length > 0 && (
            <Text size="sm" c="var(--mantine-color-error)">
              {t('audience.pasteBad', { count: problems.length })}
            </Text>
          )}
        </div>
        {problems.length > 0 && (
          <List size="sm" spacing={2}>
            {problems.slice(0, SHOWN).map(({ line, detail }) => (
              <List.Item key={line}>{t('audience.pasteLine', { line, detail })}</List.Item>
            ))}
            {problems.length > SHOWN && (
              <List.Item>{t('audience.pasteMore', { count: problems.length - SHOWN })}</List.Item>
            )}
          </List>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={guests.length === 0} onClick={add}>
            {guests.length === 0 ? t('audience.pasteAddNone') : t('audience.pasteAdd', { count: guests.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
