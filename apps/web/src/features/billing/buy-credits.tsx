import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '../../components/ui/problem-alert.js';
import { formatMoney } from '../../lib/format/numbers.js';
import { usualTill } from '../../lib/payments/usual-till.js';
import { t } from '../../words/t.js';
import { type Billing, useBilling } from './api/billing.js';
import { useRecharge } from './api/recharge.js';
import { PackageCards } from './package-cards.js';
import { fittingPackage } from './price-per-text.js';
import { TillChoice } from './till-choice.js';
import { keepWayBack } from './way-back.js';

interface BuyCreditsProps {
  /** How many are missing: the smallest package that brings them is chosen to begin with. */
  needed?: number;
  /** Where to go on once paid, as a path of this app. */
  backTo?: string;
}

/** Choose a package and a till, and go there to pay. */
export function BuyCredits({ needed = 0, backTo }: BuyCreditsProps) {
  const { data, error, refetch } = useBilling();
  if (error && !data) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={190} />;
  if (data.packages.length === 0 || data.gateways.length === 0) return <Text>{t('billing.noPackages')}</Text>;
  return <Shelf billing={data} needed={needed} backTo={backTo} />;
}

function Shelf({ billing, needed, backTo }: { billing: Billing; needed: number; backTo: string | undefined }) {
  const { packages, gateways } = billing;
  const [packageId, setPackageId] = useState(() => (needed > 0 ? fittingPackage(packages, needed) : packages[1])?.id);
  const [gateway, setGateway] = useState(() => usualTill(gateways, packages[0]?.price.currency));
  const recharge = useRecharge();
  const item = packages.find(({ id }) => id === packageId) ?? packages[0];
  if (!item || !gateway) return null;
  const pay = (): void => {
    keepWayBack(backTo);
    recharge.mutate(
      { packageId: item.id, gateway, currency: item.price.currency },
      { onSuccess: ({ checkout }) => checkout.url !== undefined && window.location.assign(checkout.url) },
    );
  };
  const leaving = recharge.isPending || recharge.isSuccess;
  return (
    <Stack gap="lg">
      {needed > 0 && <Text>{t('billing.needed', { count: needed })}</Text>}
      <PackageCards packages={packages} chosen={item.id} onChoose={setPackageId} />
      <ProblemAlert error={recharge.error} />
      <Group justify="space-between" align="flex-end" gap="lg">
        <TillChoice tills={gateways} chosen={gateway} onChoose={setGateway} />
        <Stack gap={6} align="flex-end">
          <Button size="md" onClick={pay} loading={leaving}>
            {t('billing.pay', { price: formatMoney(item.price.amount, item.price.currency) })}
          </Button>
        </Stack>
      </Group>
      <Text size="sm" c="dimmed" aria-live="polite">
        {leaving ? t('billing.opening') : t('billing.leaving')}
      </Text>
    </Stack>
  );
}
