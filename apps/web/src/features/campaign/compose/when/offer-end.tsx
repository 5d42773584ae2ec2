import { Box, Checkbox, Text } from '@mantine/core';
import { resolveInstant, wallTimeOf } from '@dinnerbell/domain';
import { useState } from 'react';
import { currentLocale } from '../../../../lib/format/locale.js';
import { t } from '../../../../words/t.js';
import { useComposer } from '../composer-context.js';
import { describeDistance, describeTime } from './describe-time.js';
import { MomentFields } from './moment-fields.js';

interface OfferEndProps {
  timezone: string;
  now: Date;
  onChange: (offerEndsAt: Date | undefined) => void;
}

/** Until when the offer is worth anything: what is not sent by then is left out. */
export function OfferEnd({ timezone, now, onChange }: OfferEndProps) {
  const { autosave } = useComposer();
  const stored = autosave.fields.offerEndsAt;
  const [on, setOn] = useState(stored !== null);
  const [wall, setWall] = useState(stored === null ? '' : wallTimeOf(new Date(stored), timezone));
  const [date = '', time = ''] = wall.split('T');
  const resolved = on ? resolveInstant(wall, timezone) : undefined;
  const instant = resolved?.ok ? resolved.instant : undefined;

  const put = (next: string, wanted: boolean): void => {
    setWall(next);
    setOn(wanted);
    const read = wanted ? resolveInstant(next, timezone) : undefined;
    const end = read?.ok ? read.instant : undefined;
    autosave.edit({ offerEndsAt: end?.toISOString() ?? null });
    onChange(end);
  };
  const place = { timezone, now, locale: currentLocale() };
  return (
    <Box>
      <Checkbox
        label={t('compose.offerEnds')}
        description={t('compose.offerEndsHint')}
        checked={on}
        onChange={(event) => put(wall, event.currentTarget.checked)}
      />
      {on && (
        <Box mt="md" pl={32}>
          <MomentFields
            date={date}
            time={time}
            timezone={timezone}
            now={now}
            dateLabel={t('compose.offerEndDate')}
            timeLabel={t('compose.offerEndTime')}
            onChange={(nextDate, nextTime) => put(`${nextDate}T${nextTime}`, true)}
          />
          {!instant && (
            <Text size="sm" c="var(--mantine-color-error)" mt="xs">
              {t('compose.offerIncomplete')}
            </Text>
          )}
          {instant && (
            <Text size="sm" c="dimmed" mt="xs" aria-live="polite">
              {t('compose.offerSentence', {
                time: describeTime(instant, place),
                distance: describeDistance(instant, place),
              })}
            </Text>
          )}
        </Box>
      )}
    </Box>
  );
}
