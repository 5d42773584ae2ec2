import { SimpleGrid, Text } from '@mantine/core';
import { CreditAmount } from '../../../components/ui/figures.js';
import { Section } from '../../../components/ui/section.js';
import { t } from '../../../words/t.js';
import type { Report } from '../api/report.js';

/** What was promised, what it took, what came back. */
export function Cost({ report }: { report: Report }) {
  const { estimated, consumed, released, held } = report.cost.credits;
  const figures: [string, number][] = [
    [t('campaign.costPromised'), estimated],
    [t('campaign.costUsed'), consumed],
    [t('campaign.costBack'), released],
    [t('campaign.costHeld'), held],
  ];
  return (
    <Section title={t('campaign.cost')} description={t('campaign.costHint')}>
      <SimpleGrid cols={2} spacing="md">
        {figures.map(([label, credits]) => (
          <div key={label}>
            <Text size="sm" c="dimmed">
              {label}
            </Text>
            <Text fw={600}>
              <CreditAmount credits={credits} />
            </Text>
          </div>
        ))}
      </SimpleGrid>
    </Section>
  );
}
