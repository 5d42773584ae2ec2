import { Anchor, Card, Group, Text } from '@mantine/core';
import { IconBook2, IconExternalLink } from '@tabler/icons-react';
import { t } from '../../../words/t.js';

/** The way to the API's own pages. */
export function DocsCard() {
  return (
    <Card mt="lg">
      <Group gap="md" wrap="nowrap" align="flex-start">
        <IconBook2 size={22} stroke={1.6} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
        <div>
          <Anchor href="/docs" target="_blank" rel="noreferrer" fw={600}>
            {t('developer.docs')} <IconExternalLink size={14} aria-hidden />
          </Anchor>
          <Text size="sm" c="dimmed" mt={2}>
            {t('developer.docsHint')}
          </Text>
        </div>
      </Group>
    </Card>
  );
}
