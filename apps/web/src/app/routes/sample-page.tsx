import type { Schemas } from '@dinnerbell/api-client';
import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { CreditAmount, PhoneNumber } from '../../components/ui/figures.js';
import { PageHeader } from '../../components/ui/page-header.js';
import { PageSkeleton } from '../../components/ui/page-skeleton.js';
import { ProblemAlert } from '../../components/ui/problem-alert.js';
import { Section } from '../../components/ui/section.js';
import { StatusBadge } from '../../components/ui/status-badge.js';
import { useCampaign } from '../../features/campaign/api/campaign.js';
import { useRemoveSample, useSendSample } from '../../features/campaign/sample/sample-calls.js';
import { SAMPLE_GUESTS } from '../../features/campaign/sample/sample-guests.js';
import { SamplePhone } from '../../features/campaign/sample/sample-phone.js';
import { SampleProgress } from '../../features/campaign/sample/sample-progress.js';
import { useSettings } from '../../features/merchant/api/settings.js';
import { configQuery } from '../../lib/api/config.js';
import { t } from '../../words/t.js';

/** A first campaign on sample guests: look, see what it costs, send, and see it land. */
export function SamplePage() {
  const { campaignId } = useParams({ from: '/desk/first-campaign/$campaignId' });
  const { data: campaign, error, refetch } = useCampaign(campaignId);
  const { data: settings } = useSettings();
  const { data: config } = useQuery(configQuery);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!campaign || !settings) return <PageSkeleton />;
  const waits = campaign.status === 'Draft';
  const landed = campaign.counts.delivered === campaign.counts.total;
  return (
    <>
      <PageHeader
        title={t('campaign.firstTitle')}
        description={t('campaign.firstHint')}
        beside={<StatusBadge tone="warn">{t('campaign.sample')}</StatusBadge>}
      />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <SamplePhone {...settings} message={campaign.message} />
        <Section title={t(waits ? 'campaign.sampleWho' : landed ? 'campaign.sampleLanded' : 'campaign.sampleUnderWay')}>
          {waits ? (
            <Ready campaign={campaign} />
          ) : (
            <SampleProgress campaign={campaign} handsetsUrl={config?.handsetsUrl} />
          )}
        </Section>
      </SimpleGrid>
    </>
  );
}

function Ready({ campaign }: { campaign: Schemas['CampaignView'] }) {
  const send = useSendSample();
  const remove = useRemoveSample();
  const navigate = useNavigate();
  const left = campaign.counts.total;
  const credits = campaign.estimate?.credits ?? left;
  return (
    <Stack gap="md">
      <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {SAMPLE_GUESTS.map(({ phone, fields }) => (
          <Group key={phone} component="li" justify="space-between">
            <Text>{fields.name}</Text>
            <Text c="dimmed" component="div">
              <PhoneNumber phone={phone} />
            </Text>
          </Group>
        ))}
      </Stack>
      {left < SAMPLE_GUESTS.length && (
        <Text c="dimmed" size="sm">
          {t('campaign.sampleOptedOut', { count: SAMPLE_GUESTS.length - left })}
        </Text>
      )}
      <Text c="dimmed" size="sm">
        {t('campaign.sampleCost')} <CreditAmount credits={credits} />.
      </Text>
      <ProblemAlert error={send.error ?? remove.error} />
      <Button size="md" disabled={left === 0} loading={send.isPending} onClick={() => send.mutate(campaign.id)}>
        {t('campaign.sampleSend', { texts: left, credits })}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        c="dimmed"
        loading={remove.isPending}
        onClick={() => remove.mutate(campaign.id, { onSuccess: () => void navigate({ to: '/' }) })}
      >
        {t('campaign.sampleRemove')}
      </Button>
    </Stack>
  );
}
