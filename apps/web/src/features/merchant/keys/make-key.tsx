import { Button, Modal, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../../words/t.js';
import { MakeKeyForm } from './make-key-form.js';
import { NewKey } from './new-key.js';

/** The button that makes a key, and what comes of it. */
export function MakeKey() {
  const [opened, setOpened] = useState(false);
  const [key, setKey] = useState<string>();
  const close = (): void => {
    setOpened(false);
    setKey(undefined);
  };
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {t('developer.makeKey')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={<Text fw={650}>{t(key === undefined ? 'developer.makeKey' : 'developer.keyMade')}</Text>}
        // What is shown once does not go away by a stray press.
        closeOnClickOutside={key === undefined}
        closeOnEscape={key === undefined}
      >
        {key === undefined ? <MakeKeyForm onMade={setKey} onCancel={close} /> : <NewKey value={key} onDone={close} />}
      </Modal>
    </>
  );
}
