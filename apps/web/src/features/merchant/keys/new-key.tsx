import { Alert, Button, Code, Group, Stack } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { CopyButton } from '../../../components/ui/copy-button.js';
import { t } from '../../../words/t.js';

/** A key, this once. */
export function NewKey({ value, onDone }: { value: string; onDone: () => void }) {
  return (
    <Stack gap="md">
      <Alert color="brass" role="status" icon={<IconKey aria-hidden />} title={t('developer.onceTitle')}>
        {t('developer.onceHint')}
      </Alert>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }} data-key>
        {value}
      </Code>
      <Group justify="space-between">
        <CopyButton value={value} label={t('developer.copyKey')} />
        <Button onClick={onDone}>{t('developer.kept')}</Button>
      </Group>
    </Stack>
  );
}
