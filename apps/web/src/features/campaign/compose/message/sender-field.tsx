import { Collapse, Text, TextInput, UnstyledButton } from '@mantine/core';
import { checkSender } from '@dinnerbell/domain';
import { useState } from 'react';
import { t } from '../../../../words/t.js';
import { useComposer } from '../composer-context.js';

/** Who it comes from, when it shall be another than the settings say: out of the way until one asks. */
export function SenderField({ usual }: { usual: string }) {
  const { autosave } = useComposer();
  const [sender, setSender] = useState(autosave.fields.senderId ?? '');
  const [opened, setOpened] = useState(sender !== '');
  const fault = sender !== '' && !checkSender(sender).ok ? t('compose.senderBad') : undefined;
  const change = (value: string): void => {
    setSender(value);
    if (value === '' || checkSender(value).ok) autosave.edit({ senderId: value === '' ? null : value });
  };
  return (
    <div>
      {!opened && (
        <Text size="sm" c="dimmed">
          {t('compose.senderFromSettings', { sender: usual })} ·{' '}
          <UnstyledButton fz="sm" td="underline" c="var(--mantine-color-anchor)" onClick={() => setOpened(true)}>
            {t('compose.senderChange')}
          </UnstyledButton>
        </Text>
      )}
      <Collapse expanded={opened}>
        <TextInput
          label={t('compose.sender')}
          description={t('compose.senderHint')}
          placeholder={usual}
          value={sender}
          error={fault}
          onChange={(event) => change(event.currentTarget.value.trimStart())}
          maxLength={40}
          maw={420}
        />
      </Collapse>
    </div>
  );
}
