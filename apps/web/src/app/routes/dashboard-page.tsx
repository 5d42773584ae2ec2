import { Grid, SegmentedControl, Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PageHeader } from '../../components/ui/page-header.js';
import { PageSkeleton } from '../../components/ui/page-skeleton.js';
import { ProblemAlert } from '../../components/ui/problem-alert.js';
import { CreditsCard } from '../../features/billing/credits-card.js';
import { useLatestCampaigns } from '../../features/campaign/api/latest-campaigns.js';
import { LatestCampaigns } from '../../features/campaign/latest-campaigns.js';
import { useDashboard } from '../../features/insight/api/dashboard.js';
import { FailureList } from '../../features/insight/failure-list.js';
import { PERIODS, readPeriod } from '../../features/insight/period.js';
import { TextsPerDay } from '../../features/insight/texts-per-day.js';
import { TotalsRow } from '../../features/insight/totals-row.js';
import { UpcomingList } from '../../features/insight/upcoming-list.js';
import { useProfile } from '../../features/merchant/api/profile.js';
import { useSettings } from '../../features/merchant/api/settings.js';
import { t } from '../../words/t.js';
import { FirstSteps, useFirstStepsKnown } from './first-steps.js';

/** How are we doing? */
export function DashboardPage() {
  const { days } = useSearch({ from: '/desk/' });
  const { data: figures, error, refetch } = useDashboard(days ?? 30);
  const { data: latest } = useLatestCampaigns();
  const { data: profile } = useProfile();
  const { data: settings } = useSettings();
  if (!useFirstStepsKnown()) return <PageSkeleton />;
  return (
    <>
      <PageHeader title={t('insight.title')} actions={<PeriodChoice />} />
      <Stack gap="lg">
        <FirstSteps />
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        <TotalsRow figures={figures} />
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 8 }}>
            <Stack gap="lg">
              <TextsPerDay days={figures?.textsPerDay} />
              <LatestCampaigns campaigns={latest?.items} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 4 }}>
            <Stack gap="lg">
              <CreditsCard
                free={profile?.smsCredits}
                held={profile?.smsCreditsHeld}
                lowMark={settings?.notifications.lowCreditsBelow}
              />
              <UpcomingList upcoming={figures?.upcoming} />
              <FailureList causes={figures?.failuresByCause} />
            </Stack>
          </Grid.Col>
        </Grid>
      </Stack>
    </>
  );
}

function PeriodChoice() {
  const { days } = useSearch({ from: '/desk/' });
  const navigate = useNavigate({ from: '/' });
  return (
    <SegmentedControl
      aria-label={t('insight.period')}
      value={String(days ?? 30)}
      onChange={(value) => void navigate({ search: { days: readPeriod(value) }, replace: true, resetScroll: false })}
      data={PERIODS.map((count) => ({ value: String(count), label: t('insight.days', { count }) }))}
    />
  );
}
