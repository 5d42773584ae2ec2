import { Button } from '@mantine/core';
import { IconSearchOff, IconSpeakerphone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type Column, DataTable } from '../../../components/ui/data-table.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { Count } from '../../../components/ui/figures.js';
import { LoadMore } from '../../../components/ui/load-more.js';
import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { ShareBar } from '../../../components/ui/share-bar.js';
import { t } from '../../../words/t.js';
import { type Campaign, type CampaignFilter, useCampaigns } from '../api/campaigns.js';
import { CampaignStatus } from '../campaign-status.js';
import { sharesOf } from '../shares.js';
import { wasThrownAway } from '../thrown-away.js';
import { CampaignDeeds } from '../steps/campaign-deeds.js';
import { CampaignFilters } from './campaign-filters.js';
import { WhenCell } from './when-cell.js';

interface CampaignListProps {
  filter: CampaignFilter;
  onFilter: (filter: CampaignFilter) => void;
  /** A campaign's name as the way to its page. */
  link: (campaign: Campaign) => ReactNode;
  onEdit: (id: string) => void;
  /** The one thing to do where there is no campaign yet. */
  begin: ReactNode;
}

/** Every campaign with how it stands and how it was received. */
export function CampaignList({ filter, onFilter, link, onEdit, begin }: CampaignListProps) {
  const list = useCampaigns(filter);
  const rows = list.data?.pages
    .flatMap(({ items }) => items)
    .filter((one) => filter.status !== undefined || !wasThrownAway(one));
  const isNarrowed = filter.status !== undefined || filter.q !== undefined;
  if (list.error && !rows) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <>
      {(isNarrowed || rows?.length !== 0) && <CampaignFilters filter={filter} onFilter={onFilter} />}
      {rows?.length === 0 ? (
        <Nothing narrowed={isNarrowed} begin={begin} onAll={() => onFilter({})} />
      ) : (
        <>
          <DataTable
            caption={t('campaign.title')}
            columns={columnsOf(link, onEdit)}
            rows={rows}
            rowKey={({ id }) => id}
          />
          <LoadMore {...list} />
        </>
      )}
    </>
  );
}

function columnsOf(link: CampaignListProps['link'], onEdit: (id: string) => void): readonly Column<Campaign>[] {
  return [
    { id: 'name', head: t('campaign.name'), lead: true, cell: link },
    { id: 'status', head: t('campaign.status'), cell: ({ status }) => <CampaignStatus status={status} /> },
    { id: 'when', head: t('campaign.when'), cell: (row) => <WhenCell campaign={row} /> },
    { id: 'guests', head: t('campaign.guests'), align: 'right', cell: ({ counts }) => <Count value={counts.total} /> },
    {
      id: 'delivered',
      head: t('campaign.delivered'),
      align: 'right',
      cell: (row) => <ShareBar label={t('campaign.delivered')} share={sharesOf(row).deliveredShare} />,
    },
    {
      id: 'clicked',
      head: t('campaign.clicked'),
      align: 'right',
      cell: (row) => <ShareBar label={t('campaign.clicked')} share={sharesOf(row).clickShare} color="brass" />,
    },
    {
      id: 'deeds',
      head: t('campaign.deeds'),
      align: 'right',
      cell: (row) => <CampaignDeeds campaign={row} onEdit={onEdit} />,
    },
  ];
}

function Nothing({ narrowed, begin, onAll }: { narrowed: boolean; begin: ReactNode; onAll: () => void }) {
  if (!narrowed) {
    return (
      <EmptyState icon={IconSpeakerphone} title={t('campaign.none')} action={begin}>
        {t('campaign.noneHint')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconSearchOff}
      title={t('campaign.noneFits')}
      action={
        <Button variant="default" onClick={onAll}>
          {t('campaign.showAll')}
        </Button>
      }
    >
      {t('campaign.noneFitsHint')}
    </EmptyState>
  );
}
