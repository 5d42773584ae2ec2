import { SimpleGrid } from '@mantine/core';
import { Count } from '../../components/ui/figures.js';
import { StatTile } from '../../components/ui/stat-tile.js';
import { t } from '../../words/t.js';
import { useBilling } from './api/billing.js';

/** How much is left, and how much of it is spoken for. */
export function BalanceTiles() {
  const { data } = useBilling();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" mb="xl">
      <StatTile
        label={t('billing.free')}
        loading={!data}
        value={<Count value={data?.smsCredits} />}
        note={t('billing.freeNote')}
      />
      <StatTile
        label={t('billing.held')}
        loading={!data}
        value={<Count value={data?.smsCreditsHeld} />}
        note={data?.smsCreditsHeld === 0 ? t('billing.heldNone') : t('billing.heldNote')}
      />
    </SimpleGrid>
  );
}
