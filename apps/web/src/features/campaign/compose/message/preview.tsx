import { ActionIcon, Alert, Button, Group, Text, Title } from '@mantine/core';
import { compileTemplate, composeText, measureText, type Frame } from '@dinnerbell/domain';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { t } from '../../../../words/t.js';
import { creditsSpan } from '../shell/credits-each.js';
import type { Guest } from '../api/guests.js';
import { exampleCode } from './example-code.js';
import { Handset } from './handset.js';

interface PreviewProps {
  message: string;
  frame: Frame | undefined;
  sender: string;
  guests: readonly Guest[];
  total: number;
  /** The next hundred. */
  loadMore: () => void;
}

const EXAMPLE = { fields: { name: 'Ana' } };
const AHEAD = 10;

/** The text as real guests get it, one after the other. */
export const Preview = memo(function Preview({ message, frame, sender, guests, total, loadMore }: PreviewProps) {
  const [wanted, setIndex] = useState(0);
  const index = Math.min(wanted, Math.max(0, guests.length - 1));
  const guest = guests[index] ?? EXAMPLE;
  const template = useMemo(() => compileTemplate(message), [message]);
  if (!frame) return null;
  const { text, missing } = composeText(template, guest.fields, frame, exampleCode);
  const go = (to: number): void => {
    setIndex(to);
    if (to > guests.length - AHEAD) loadMore();
  };
  const longest = (): void => {
    const lengths = guests.map(({ fields }) => measureText(composeText(template, fields, frame).text));
    const weights = lengths.map(({ segments, units }) => segments * 10_000 + units);
    setIndex(weights.indexOf(Math.max(...weights)));
  };
  return (
    <section aria-label={t('compose.preview')}>
      <Title order={3} size="h4" mb="sm" ta="center">
        {t('compose.preview')}
      </Title>
      <Handset sender={sender} text={text} />
      <Group justify="center" gap="sm" mt="md" wrap="nowrap">
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('compose.previousGuest')}
          disabled={index === 0}
          onClick={() => go(index - 1)}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Text size="sm" className="figures" miw={150} ta="center" aria-live="polite">
          {guests.length > 0 ? t('compose.previewFor', { index: index + 1, total }) : t('compose.previewNobody')}
          <Text component="span" display="block" size="xs" c="dimmed">
            {creditsSpan(measureText(text).segments, measureText(text).segments)}
          </Text>
        </Text>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('compose.nextGuest')}
          disabled={index + 1 >= guests.length}
          onClick={() => go(index + 1)}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Group>
      {guests.length > 1 && (
        <Group justify="center" mt={4}>
          <Button variant="subtle" size="compact-sm" onClick={longest}>
            {t('compose.longestGuest')}
          </Button>
        </Group>
      )}
      {missing.length > 0 && (
        <Alert color="brass" mt="sm" p="sm">
          <Text size="sm">
            {t('compose.previewMissing')} {missing.join(', ')}
          </Text>
        </Alert>
      )}
    </section>
  );
});
