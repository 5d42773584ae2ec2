import { Box, Group, SimpleGrid, Text } from '@mantine/core';
import { Section } from '../../../components/ui/section.js';
import { formatNumber, formatShare } from '../../../lib/format/numbers.js';
import { t } from '../../../words/t.js';
import type { Report } from '../api/report.js';
import classes from './report.module.css';

/** From guests to clicks: each step with its share of the one before. */
export function Funnel({ report }: { report: Report }) {
  const { total, accepted, delivered, clicked } = report.funnel;
  return (
    <Section title={t('campaign.funnel')} description={t('campaign.funnelHint')}>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        <Step
          label={t('campaign.accepted')}
          count={accepted}
          of={total}
          color="slate"
          ofWhat={t('campaign.ofGuests')}
        />
        <Step
          label={t('campaign.delivered')}
          count={delivered}
          of={accepted}
          color="bottle"
          ofWhat={t('campaign.ofAccepted')}
        />
        <Step
          label={t('campaign.clicked')}
          count={clicked}
          of={delivered}
          color="brass"
          ofWhat={t('campaign.ofDelivered')}
        />
      </SimpleGrid>
    </Section>
  );
}

interface StepProps {
  label: string;
  count: number;
  of: number;
  ofWhat: string;
  color: string;
}

function Step({ label, count, of, ofWhat, color }: StepProps) {
  const share = of === 0 ? 0 : Math.min(1, count / of);
  return (
    <Box>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Group gap="xs" align="baseline">
        <Text fz={26} fw={650} lh={1.25} className="figures">
          {formatNumber(count)}
        </Text>
        {of > 0 && (
          <Text size="sm" c="dimmed" className="figures">
            {formatShare(share)} {ofWhat}
          </Text>
        )}
      </Group>
      <div className={classes['track']} aria-hidden>
        <div
          className={classes['fill']}
          style={{ inlineSize: `${share * 100}%`, background: `var(--mantine-color-${color}-filled)` }}
        />
      </div>
    </Box>
  );
}
