import { Badge, Group, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { CreditAmount, Money } from '../../components/ui/figures.js';
import { formatShare, formatUnitPrice } from '../../lib/format/numbers.js';
import { t } from '../../words/t.js';
import type { CreditPackage } from './api/billing.js';
import classes from './package-cards.module.css';
import { pricePerCredit, savingOf } from './price-per-text.js';

interface PackageCardsProps {
  packages: readonly CreditPackage[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** One of several packages, each with its price and what a credit comes to. */
export function PackageCards({ packages, chosen, onChoose }: PackageCardsProps) {
  return (
    <Radio.Group value={chosen ?? null} onChange={onChoose} aria-label={t('billing.packages')}>
      <SimpleGrid cols={{ base: 2, lg: 4 }} spacing={{ base: 'xs', sm: 'md' }}>
        {packages.map((item) => (
          <PackageCard key={item.id} item={item} saving={savingOf(item, packages)} />
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}

function PackageCard({ item, saving }: { item: CreditPackage; saving: number }) {
  const { id, name, credits, price } = item;
  return (
    <Radio.Card
      value={id}
      radius="md"
      p="md"
      className={classes['card'] ?? ''}
      aria-label={t('billing.choose', { name })}
    >
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="xs">
        <Text fw={600}>{name}</Text>
        <Radio.Indicator />
      </Group>
      <Text fz={24} fw={650} lh={1.2}>
        <Money {...price} />
      </Text>
      <Text size="sm">
        <CreditAmount credits={credits} />
      </Text>
      <Stack gap={6} mt="sm" align="flex-start">
        <Text size="sm" c="dimmed">
          {t('billing.each', { price: formatUnitPrice(pricePerCredit(item), price.currency) })}
        </Text>
        {saving >= 0.01 && (
          <Badge color="bottle" variant="light" size="sm">
            {t('billing.saving', { share: formatShare(Math.round(saving * 100) / 100) })}
          </Badge>
        )}
      </Stack>
    </Radio.Card>
  );
}
