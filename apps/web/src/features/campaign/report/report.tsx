import { SimpleGrid, Skeleton, Stack, Text } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { Section } from '../../../components/ui/section.js';
import { t } from '../../../words/t.js';
import { useReport } from '../api/report.js';
import { Carriers } from './carriers.js';
import { Clicks } from './clicks.js';
import { Cost } from './cost.js';
import { DeliveryProof } from './delivery-proof.js';
import { Failures } from './failures.js';
import { Funnel } from './funnel.js';

const Timeline = lazy(async () => ({ default: (await import('./timeline.js')).Timeline }));

interface CampaignReportProps {
  campaignId: string;
  /** What guests wrote back, as a way to the inbox. */
  inboxLink: (words: string) => ReactNode;
}

/** What came of a campaign: from guests to clicks, over time, what failed and why, and what it cost. */
export function CampaignReport({ campaignId, inboxLink }: CampaignReportProps) {
  const { data: report, error, refetch } = useReport(campaignId);
  if (error && !report) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!report) return <Skeleton height={320} />;
  const { replies, optOuts, timeline } = report;
  return (
    <Stack gap="lg">
      <Funnel report={report} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <DeliveryProof report={report} />
        <Cost report={report} />
      </SimpleGrid>
      {timeline.length > 0 && (
        <Section title={t('campaign.timeline')}>
          <Suspense fallback={<Skeleton height={240} />}>
            <Timeline timeline={timeline} />
          </Suspense>
        </Section>
      )}
      <Failures report={report} />
      <Carriers report={report} />
      <Clicks report={report} />
      <Section title={t('campaign.answers')}>
        <Text>
          {t('campaign.replies', { count: replies })} · {t('campaign.optOuts', { count: optOuts })}
        </Text>
        {replies + optOuts > 0 && inboxLink(t('campaign.readReplies'))}
      </Section>
    </Stack>
  );
}
