import { Anchor, Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { PageHeader } from '../../components/ui/page-header.js';
import { CampaignList } from '../../features/campaign/list/campaign-list.js';
import { t } from '../../words/t.js';

/** What went out, what is on its way, and what is to come? */
export function CampaignsPage() {
  const filter = useSearch({ from: '/desk/campaigns' });
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={t('campaign.title')} description={t('campaign.question')} />
      <CampaignList
        filter={filter}
        onFilter={(search) => void navigate({ to: '/campaigns', search, replace: true })}
        onEdit={(campaignId) =>
          void navigate({ to: '/campaigns/$campaignId/edit/$step', params: { campaignId, step: 'message' } })
        }
        link={({ id, name }) => (
          <Anchor
            fw={600}
            c="var(--mantine-color-text)"
            renderRoot={(props) => <Link to="/campaigns/$campaignId" params={{ campaignId: id }} {...props} />}
          >
            {name}
          </Anchor>
        )}
        begin={
          <Button component={Link} to="/campaigns/new">
            {t('shell.newCampaign')}
          </Button>
        }
      />
    </>
  );
}
