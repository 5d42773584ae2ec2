import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconClockExclamation } from '@tabler/icons-react';
import { currentLocale } from '../../../../lib/format/locale.js';
import { t } from '../../../../words/t.js';
import { describeDistance, describeTime } from './describe-time.js';
import type { JudgedStart } from './judge-start.js';
import type { StartChoice } from './start-choice.js';

interface StartSentenceProps {
  choice: StartChoice;
  judged: JudgedStart;
  timezone: string;
  now: Date;
}

/** The start in one sentence, what the clocks do to it, and what is wrong with it. */
export function StartSentence({ choice, judged, timezone, now }: StartSentenceProps) {
  const { instant, problems, change } = judged;
  const place = { timezone, now, locale: currentLocale() };
  const told = problems.filter((code) => code !== 'date_missing' && code !== 'time_missing');
  return (
    <Stack gap="sm" aria-live="polite">
      {choice.mode === 'now' && told.length === 0 && <Sentence>{t('compose.sentenceNow')}</Sentence>}
      {choice.mode === 'at' && instant && told.length === 0 && (
        <Sentence>
          {t('compose.sentence', {
            time: describeTime(instant, place),
            zone: timezone,
            distance: describeDistance(instant, place),
          })}
        </Sentence>
      )}
      {choice.mode === 'at' && change && instant && (
        <Alert color="brass" icon={<IconClockExclamation aria-hidden />} p="sm">
          {change.kind === 'skipped'
            ? t('compose.clockSkipped', { wanted: choice.time, shown: change.shown.slice(11) })
            : t('compose.clockRepeated', { wanted: choice.time })}
        </Alert>
      )}
      {told.map((code) => (
        <Alert key={code} color="crimson" icon={<IconAlertTriangle aria-hidden />} p="sm">
          {t(`compose.${code}`)}
        </Alert>
      ))}
    </Stack>
  );
}

function Sentence({ children }: { children: string }) {
  return (
    <Text fw={600} fz="lg" display="flex" style={{ gap: 10, alignItems: 'center' }} data-sentence>
      <IconClock size={20} aria-hidden style={{ flex: 'none' }} />
      {children}
    </Text>
  );
}
