import { Anchor, Button, Group, Stack } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { PageHeader } from '../../components/ui/page-header.js';
import { PageSkeleton } from '../../components/ui/page-skeleton.js';
import { ProblemAlert } from '../../components/ui/problem-alert.js';
import { toastProblem } from '../../components/ui/toast.js';
import { useCampaign } from '../../features/campaign/api/campaign.js';
import { useResume } from '../../features/campaign/api/resume-campaign.js';
import { CampaignStatus } from '../../features/campaign/campaign-status.js';
import { SendingProgress } from '../../features/campaign/one/sending-progress.js';
import { StateNote } from '../../features/campaign/one/state-note.js';
import { MessageCard } from '../../features/campaign/report/message-card.js';
import { RecipientsTable } from '../../features/campaign/report/recipients-table.js';
import { CampaignReport } from '../../features/campaign/report/report.js';
import { CampaignDeeds } from '../../features/campaign/steps/campaign-deeds.js';
import { t } from '../../words/t.js';
import { HandsetsButton } from './handsets-button.js';

const ON_ITS_WAY: readonly string[] = ['Sending', 'Paused'];
const TO_COME: readonly string[] = ['Draft', 'Scheduled'];

/** How is this campaign doing? */
export function CampaignPage() {
  const { campaignId } = useParams({ from: '/desk/campaigns/$campaignId' });
  const navigate = useNavigate();
  const { data: campaign, error, refetch } = useCampaign(campaignId);
  const resume = useResume();
  if (error && !campaign) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!campaign) return <PageSkeleton />;
  const { name, status, counts, id } = campaign;
  const edit = (target: string): void =>
    void navigate({ to: '/campaigns/$campaignId/edit/$step', params: { campaignId: target, step: 'message' } });
  return (
    <>
      <PageHeader
        title={name}
        beside={<CampaignStatus status={status} />}
        actions={
          <Group gap="xs">
            {!TO_COME.includes(status) && <HandsetsButton />}
            <Button variant="default" component={Link} to="/campaigns">
              {t('campaign.all')}
            </Button>
            <CampaignDeeds campaign={campaign} onEdit={edit} onGone={() => void navigate({ to: '/campaigns' })} />
          </Group>
        }
      />
      <StateNote
        campaign={campaign}
        onEdit={() => edit(id)}
        onResume={() => resume.mutate(id, { onError: toastProblem })}
        resuming={resume.isPending}
      />
      {ON_ITS_WAY.includes(status) && <SendingProgress campaign={campaign} />}
      <Stack gap="lg">
        {!TO_COME.includes(status) && (
          <CampaignReport
            campaignId={id}
            inboxLink={(words) => (
              <Anchor renderRoot={(props) => <Link to="/inbox" search={{ campaign: id }} {...props} />}>{words}</Anchor>
            )}
          />
        )}
        <MessageCard campaign={campaign} />
        {counts.total > 0 && <RecipientsTable campaignId={id} name={name} />}
      </Stack>
    </>
  );
}
