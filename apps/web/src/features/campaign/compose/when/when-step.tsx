import { Card, Radio, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useNow } from '../../../../lib/format/use-now.js';
import { t } from '../../../../words/t.js';
import { useComposer } from '../composer-context.js';
import { StepFooter } from '../shell/step-footer.js';
import { judgeStart } from './judge-start.js';
import { MomentFields } from './moment-fields.js';
import { OfferEnd } from './offer-end.js';
import type { StartChoice } from './start-choice.js';
import { StartSentence } from './start-sentence.js';
import { Suggestions } from './suggestions.js';
import { suggestTimes } from './suggest-times.js';
import classes from './when-step.module.css';

/** Step three: now, or at a time of the restaurant's own clock. */
export function WhenStep() {
  const { campaign, autosave, start, setStart } = useComposer();
  const { timezone } = campaign;
  const now = useNow(15_000);
  const [offerEndsAt, setOfferEnd] = useState(() => instantOf(autosave.fields.offerEndsAt));
  const judged = judgeStart({ choice: start, timezone, now, offerEndsAt });
  const choose = (mode: string): void => {
    if (mode === 'now') return setStart({ mode: 'now' });
    const [first] = suggestTimes(now, timezone);
    setStart({ mode: 'at', date: first?.date ?? '', time: first?.time ?? '' });
  };
  return (
    <>
      <div>
        <Title order={2}>{t('compose.whenTitle')}</Title>
        <Text c="dimmed" mt={4}>
          {t('compose.whenIntro', { zone: timezone })}
        </Text>
      </div>
      <Radio.Group value={start.mode} onChange={choose} aria-label={t('compose.whenTitle')}>
        <Stack gap="sm">
          <Choice value="now" title={t('compose.now')} hint={t('compose.nowHint')} />
          <Choice value="at" title={t('compose.later')} hint={t('compose.laterHint')} />
        </Stack>
      </Radio.Group>
      {start.mode === 'at' && (
        <Card>
          <Stack gap="lg">
            <Suggestions
              now={now}
              timezone={timezone}
              chosen={`${start.date}T${start.time}`}
              onChoose={(date, time) => setStart({ mode: 'at', date, time })}
            />
            <MomentFields
              {...{ ...fieldsOf(start), timezone, now }}
              dateLabel={t('compose.date')}
              timeLabel={t('compose.time')}
              onChange={(date, time) => setStart({ mode: 'at', date, time })}
              dateError={judged.problems.includes('date_missing') ? t('compose.date_missing') : undefined}
              timeError={judged.problems.includes('time_missing') ? t('compose.time_missing') : undefined}
            />
          </Stack>
        </Card>
      )}
      <StartSentence choice={start} judged={judged} timezone={timezone} now={now} />
      <OfferEnd timezone={timezone} now={now} onChange={setOfferEnd} />
      <StepFooter current="when" />
    </>
  );
}

function Choice({ value, title, hint }: { value: string; title: string; hint: string }) {
  return (
    <Radio.Card value={value} className={classes['choice'] ?? ''} aria-label={title}>
      <Radio.Indicator size="md" />
      <div>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      </div>
    </Radio.Card>
  );
}

const fieldsOf = ({ date, time }: Extract<StartChoice, { mode: 'at' }>) => ({ date, time });
const instantOf = (at: string | null): Date | undefined => (at === null ? undefined : new Date(at));
