import { Alert, Card, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ProblemAlert } from '../../../../components/ui/problem-alert.js';
import { useNow } from '../../../../lib/format/use-now.js';
import { t } from '../../../../words/t.js';
import { estimateQuery } from '../api/estimate.js';
import { useComposer, useSaving } from '../composer-context.js';
import { isStarter } from '../message/starter.js';
import { StepFooter } from '../shell/step-footer.js';
import { judgeStart } from '../when/judge-start.js';
import { CostCard } from './cost-card.js';
import { FindingsList } from './findings-list.js';
import { findings, shortfall } from './findings.js';
import { GoButton } from './go-button.js';
import { Shortfall } from './shortfall.js';
import { SummaryCard } from './summary-card.js';

/** Step four: who, what, when and what it costs, what keeps it from going, and the one button that lets it go. */
export function CheckStep() {
  const { campaign, autosave, start, isScheduled } = useComposer();
  const { id, counts, timezone } = campaign;
  const now = useNow(15_000);
  const saving = useSaving(autosave);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (!isScheduled) void autosave.flush();
  }, [autosave, isScheduled]);

  const { message, offerEndsAt } = autosave.fields;
  const written = message.trim() !== '';
  const estimate = useQuery({ ...estimateQuery(id, counts.total, message), enabled: written, staleTime: 0 });
  const end = offerEndsAt === null ? undefined : new Date(offerEndsAt);
  const judged = judgeStart({ choice: start, timezone, now, offerEndsAt: end });
  const kept = isScheduled && keepsItsTime(campaign.scheduledAt, judged.instant);
  // A scheduled campaign that keeps its time may be due at this very moment.
  const judgedKept = kept
    ? { ...judged, problems: judged.problems.filter((code) => code !== 'scheduled_in_past') }
    : judged;
  const found = estimate.data
    ? findings(estimate.data, judgedKept, { isStarter: isStarter(message), change: judged.change })
    : [];
  const missing = estimate.data ? shortfall(estimate.data) : 0;
  const blocked = found.some(({ severity }) => severity === 'stop') || missing > 0 || !written;
  const unsaved =
    !isScheduled && (saving.phase === 'kept' || saving.phase === 'refused' || saving.phase === 'conflict');
  return (
    <>
      <div>
        <Title order={2}>{t('compose.checkTitle')}</Title>
        <Text c="dimmed" mt={4}>
          {isScheduled ? t('compose.checkChanges') : t('compose.checkIntro')}
        </Text>
      </div>
      <FindingsList findings={found} campaignId={id} />
      {missing > 0 && estimate.data && <Shortfall missing={missing} needed={estimate.data.credits} />}
      <Card p={0}>
        <SummaryCard estimate={estimate.data} judged={judged} now={now} />
        <CostCard estimate={estimate.data} />
      </Card>
      {estimate.isFetching && !estimate.data && (
        <Text c="dimmed" role="status">
          <Loader size={14} mr={8} aria-hidden />
          {t('compose.counting')}
        </Text>
      )}
      <Stack gap="sm">
        <ProblemAlert error={estimate.error} onRetry={() => void estimate.refetch()} />
        <ProblemAlert error={error} />
        {unsaved && (
          <Alert color="brass" role="status">
            {t('compose.draftNotSaved')}
          </Alert>
        )}
      </Stack>
      <StepFooter
        current="check"
        main={
          <GoButton estimate={estimate.data} blocked={blocked || unsaved} instant={judged.instant} onError={setError} />
        }
      />
    </>
  );
}

const keepsItsTime = (scheduledAt: string | null, instant: Date | undefined): boolean =>
  scheduledAt !== null && instant !== undefined && Math.abs(Date.parse(scheduledAt) - instant.getTime()) < 60_000;
