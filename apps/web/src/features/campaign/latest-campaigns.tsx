import type { Schemas } from '@dinnerbell/api-client';
import { Anchor, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../components/ui/data-table.js';
import { Count, Share } from '../../components/ui/figures.js';
import { Moment, RelativeTime } from '../../components/ui/moment.js';
import { t } from '../../words/t.js';
import { CampaignStatus } from './campaign-status.js';
import { sharesOf } from './shares.js';

type Campaign = Schemas['CampaignView'];

const COLUMNS: readonly Column<Campaign>[] = [
  {
    id: 'name',
    head: t('campaign.columnName'),
    lead: true,
    cell: ({ id, name }) => (
      <Link to="/campaigns/$campaignId" params={{ campaignId: id }} className="quiet-link" style={{ fontWeight: 600 }}>
        {name}
      </Link>
    ),
  },
  { id: 'status', head: t('campaign.columnStatus'), cell: ({ status }) => <CampaignStatus status={status} /> },
  {
    id: 'when',
    head: t('campaign.columnWhen'),
    cell: ({ scheduledAt, startedAt, createdAt }) =>
      scheduledAt && !startedAt ? <Moment at={scheduledAt} /> : <RelativeTime at={startedAt ?? createdAt} />,
  },
  {
    id: 'guests',
    head: t('campaign.columnGuests'),
    align: 'right',
    cell: ({ counts }) => <Count value={counts.total} />,
  },
  {
    id: 'delivered',
    head: t('campaign.columnDelivered'),
    align: 'right',
    cell: (campaign) => <Share value={sharesOf(campaign).deliveredShare ?? null} />,
  },
];

/** The last few, with the way to all of them. */
export function LatestCampaigns({ campaigns }: { campaigns: readonly Campaign[] | undefined }) {
  return (
    <section aria-labelledby="latest-campaigns">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3" id="latest-campaigns">
          {t('campaign.latest')}
        </Title>
        <Anchor component={Link} to="/campaigns" size="sm" fw={550}>
          {t('campaign.allCampaigns')}
        </Anchor>
      </Group>
      {campaigns?.length === 0 ? (
        <Text c="dimmed">{t('campaign.noneYet')}</Text>
      ) : (
        <DataTable caption={t('campaign.latest')} columns={COLUMNS} rows={campaigns} rowKey={({ id }) => id} />
      )}
    </section>
  );
}
