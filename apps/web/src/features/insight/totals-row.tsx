import type { Schemas } from '@dinnerbell/api-client';
import { SimpleGrid } from '@mantine/core';
import { Count, Share } from '../../components/ui/figures.js';
import { StatTile } from '../../components/ui/stat-tile.js';
import { t } from '../../words/t.js';
import { compareCounts, compareShares } from './compare.js';

/** The four answers to "how are we doing?", each against the period before. */
export function TotalsRow({ figures }: { figures: Schemas['DashboardView'] | undefined }) {
  const before = figures?.previous;
  const share = (name: 'deliveredShare' | 'clickShare' | 'optOutShare', wish: 'more' | 'less') =>
    figures && before && compareShares(figures[name], before[name], wish);
  const loading = figures === undefined;
  const note = t('insight.noneBefore');
  return (
    <SimpleGrid cols={{ base: 2, lg: 4 }} spacing={{ base: 'sm', sm: 'md' }}>
      <StatTile
        label={t('insight.campaignsSent')}
        value={<Count value={figures?.campaignsSent} />}
        change={figures && before && compareCounts(figures.campaignsSent, before.campaignsSent, 'more')}
        note={note}
        loading={loading}
      />
      <StatTile
        label={t('insight.delivered')}
        value={<Share value={figures?.deliveredShare} />}
        change={share('deliveredShare', 'more')}
        note={figures?.delivered ? t('insight.texts', { count: figures.delivered }) : note}
        loading={loading}
      />
      <StatTile
        label={t('insight.clicked')}
        value={<Share value={figures?.clickShare} />}
        change={share('clickShare', 'more')}
        note={note}
        loading={loading}
      />
      <StatTile
        label={t('insight.optedOut')}
        value={<Share value={figures?.optOutShare} />}
        change={share('optOutShare', 'less')}
        note={note}
        loading={loading}
      />
    </SimpleGrid>
  );
}
