import { SegmentedControl, Stack, Text } from '@mantine/core';
import { t } from '../../words/t.js';
import type { Till } from './api/billing.js';

const HINTS = { stripe: t('billing.stripeHint'), razorpay: t('billing.razorpayHint') };

interface TillChoiceProps {
  tills: readonly Till[];
  chosen: Till['gateway'];
  onChoose: (gateway: Till['gateway']) => void;
}

/** Through whom to pay; nothing to choose where there is one. */
export function TillChoice({ tills, chosen, onChoose }: TillChoiceProps) {
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500}>
        {t('billing.payThrough')}
      </Text>
      <SegmentedControl
        aria-label={t('billing.payThrough')}
        value={chosen}
        onChange={(value) => onChoose(value as Till['gateway'])}
        data={tills.map(({ gateway, label }) => ({ value: gateway, label }))}
      />
      <Text size="sm" c="dimmed">
        {HINTS[chosen]}
      </Text>
    </Stack>
  );
}
