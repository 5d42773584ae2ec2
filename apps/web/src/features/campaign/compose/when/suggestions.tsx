import { Chip, Group, Text } from '@mantine/core';
import { resolveInstant } from '@dinnerbell/domain';
import { currentLocale } from '../../../../lib/format/locale.js';
import { t } from '../../../../words/t.js';
import { suggestTimes, type SuggestedTime } from './suggest-times.js';

interface SuggestionsProps {
  now: Date;
  timezone: string;
  chosen: string;
  onChoose: (date: string, time: string) => void;
}

/** Moments at which guests make up their minds: one press instead of two pickers. */
export function Suggestions({ now, timezone, chosen, onChoose }: SuggestionsProps) {
  return (
    <div role="group" aria-label={t('compose.suggested')}>
      <Text size="sm" c="dimmed" mb={6} aria-hidden>
        {t('compose.suggested')}
      </Text>
      <Group gap={8}>
        {suggestTimes(now, timezone).map((one) => (
          <Chip
            key={`${one.date}T${one.time}`}
            checked={chosen === `${one.date}T${one.time}`}
            onChange={() => onChoose(one.date, one.time)}
            size="sm"
          >
            {wordsFor(one, timezone)}
          </Chip>
        ))}
      </Group>
    </div>
  );
}

function wordsFor({ date, time, days }: SuggestedTime, timezone: string): string {
  const resolved = resolveInstant(`${date}T${time}`, timezone);
  const instant = resolved.ok ? resolved.instant : new Date(`${date}T${time}Z`);
  const show = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(currentLocale(), { timeZone: timezone, ...options }).format(instant);
  const clock = show({ timeStyle: 'short' });
  if (days === 0) return t('compose.suggestToday', { time: clock });
  if (days === 1) return t('compose.suggestTomorrow', { time: clock });
  return t('compose.suggestDay', { day: show({ weekday: 'long' }), time: clock });
}
