import { Skeleton, Text } from '@mantine/core';
import { compileTemplate, composeText } from '@dinnerbell/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { currentLocale } from '../../../../lib/format/locale.js';
import { AnchorLink } from '../../../../components/ui/router-links.js';
import { t } from '../../../../words/t.js';
import type { PricedEstimate } from '../api/estimate.js';
import { settingsQuery } from '../api/house-rules.js';
import { useComposer } from '../composer-context.js';
import { exampleCode } from '../message/example-code.js';
import { frameOf } from '../message/frame-of.js';
import { useGuests } from '../message/use-guests.js';
import type { StepName } from '../steps.js';
import { describeDistance, describeTime } from '../when/describe-time.js';
import type { JudgedStart } from '../when/judge-start.js';
import classes from './check.module.css';

interface SummaryCardProps {
  estimate: PricedEstimate | undefined;
  judged: JudgedStart;
  now: Date;
}

/** Who, what and when, each with the way back to change it. */
export function SummaryCard({ estimate, judged, now }: SummaryCardProps) {
  const { campaign, autosave, start } = useComposer();
  const { id, counts, timezone } = campaign;
  const settings = useQuery(settingsQuery).data;
  const { guests } = useGuests(id, counts.total);
  const first = guests[0];
  const text =
    settings &&
    composeText(compileTemplate(autosave.fields.message), first?.fields ?? {}, frameOf(settings), exampleCode).text;
  const name = first?.fields['name']?.trim();
  const place = { timezone, now, locale: currentLocale() };
  const { instant } = judged;
  return (
    <dl className={classes['summary']}>
      <Row term={t('compose.who')} change={t('compose.changeWho')} step="guests" campaignId={id}>
        <Text fw={600} className="figures">
          {t('compose.guestsCount', { count: estimate?.recipients ?? counts.total })}
        </Text>
      </Row>
      <Row term={t('compose.what')} change={t('compose.changeWhat')} step="message" campaignId={id}>
        <Text size="sm" c="dimmed" mb={4}>
          {name ? t('compose.readsAs', { name }) : t('compose.readsAsFirst')}
        </Text>
        {text === undefined ? <Skeleton height={70} /> : <p className={classes['bubble']}>{text}</p>}
      </Row>
      <Row term={t('compose.when')} change={t('compose.changeWhen')} step="when" campaignId={id}>
        <Text fw={600}>
          {start.mode === 'now' && t('compose.sentenceNow')}
          {start.mode === 'at' &&
            instant &&
            t('compose.sentence', {
              time: describeTime(instant, place),
              zone: timezone,
              distance: describeDistance(instant, place),
            })}
        </Text>
        {autosave.fields.offerEndsAt !== null && (
          <Text size="sm" c="dimmed">
            {t('compose.offerSentence', {
              time: describeTime(new Date(autosave.fields.offerEndsAt), place),
              distance: describeDistance(new Date(autosave.fields.offerEndsAt), place),
            })}
          </Text>
        )}
      </Row>
    </dl>
  );
}

interface RowProps {
  term: string;
  /** What the link says to those who do not see where it stands. */
  change: string;
  step: StepName;
  campaignId: string;
  children: ReactNode;
}

function Row({ term, change, step, campaignId, children }: RowProps) {
  return (
    <div className={classes['row']}>
      <dt>{term}</dt>
      <dd>{children}</dd>
      <dd className={classes['change']}>
        <AnchorLink to="/campaigns/$campaignId/edit/$step" params={{ campaignId, step }} aria-label={change} size="sm">
          {t('compose.change')}
        </AnchorLink>
      </dd>
    </div>
  );
}
