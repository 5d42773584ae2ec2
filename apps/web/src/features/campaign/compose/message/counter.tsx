import { Group, HoverCard, Progress, Text, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { memo } from 'react';
import { t } from '../../../../words/t.js';
import { formatNumber } from '../../../../lib/format/numbers.js';
import { creditsSpan } from '../shell/credits-each.js';
import type { MessageCount, Span } from './count-message.js';

/** Said aloud after a pause only: a reader must not talk into every word. */
const QUIET_MS = 1200;

/** `121/160 · 1 credit each · GSM-7` */
export const Counter = memo(function Counter({ count, id }: { count: MessageCount | undefined; id: string }) {
  const spoken = useDebouncedValue(count && spokenOf(count), QUIET_MS)[0];
  if (!count) return <Text size="sm">{'\u00a0'}</Text>;
  const { capacity, units, segments, encoding } = count;
  const tight = segments.most > 1 || encoding !== 'GSM-7';
  return (
    <div id={id}>
      <Progress
        value={Math.min(100, (units.most / capacity) * 100)}
        size={5}
        color={tight ? 'brass' : 'bottle'}
        aria-hidden
        transitionDuration={100}
      />
      <Group justify="space-between" mt={6} gap="xs">
        <Text size="sm" fw={550} className="figures" data-counter>
          {t('compose.counter', {
            units: spanOf(units),
            capacity,
            credits: creditsSpan(count.credits.least, count.credits.most),
            encoding: encodingWords(encoding),
          })}
        </Text>
        <HoverCard width={290} position="bottom-end" shadow="md" openDelay={100}>
          <HoverCard.Target>
            <UnstyledButton fz="sm" c="dimmed" td="underline dotted">
              {t('compose.whatIsThis')}
            </UnstyledButton>
          </HoverCard.Target>
          <HoverCard.Dropdown>
            <Text size="sm">{t('compose.explainPlain')}</Text>
            <Text size="sm" mt="xs">
              {t('compose.explainUnicode')}
            </Text>
          </HoverCard.Dropdown>
        </HoverCard>
      </Group>
      <span className="only-spoken" aria-live="polite">
        {spoken}
      </span>
    </div>
  );
});

const spanOf = ({ least, most }: Span): string =>
  least === most ? formatNumber(most) : `${formatNumber(least)}–${formatNumber(most)}`;

function encodingWords(encoding: MessageCount['encoding']): string {
  if (encoding === 'mixed') return t('compose.encodingMixed');
  return encoding === 'GSM-7' ? t('compose.encodingPlain') : t('compose.encodingUnicode');
}

const spokenOf = ({ units, capacity, credits }: MessageCount): string =>
  t('compose.counterSpoken', { units: units.most, capacity, credits: creditsSpan(credits.least, credits.most) });
