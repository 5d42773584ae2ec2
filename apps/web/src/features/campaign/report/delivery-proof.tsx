import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Section } from '../../../components/ui/section.js';
import { formatNumber } from '../../../lib/format/numbers.js';
import { t } from '../../../words/t.js';
import type { Report } from '../api/report.js';
import classes from './report.module.css';
import { skipWords } from './skip-words.js';

/** Every guest accounted for, written out as a sum. */
export function DeliveryProof({ report }: { report: Report }) {
  const { total, sent, delivered, failed, unknown, skipped, open, addsUp } = report.deliveryProof;
  const wordsFor = (reason: string) => report.skips.find((skip) => skip.reason === reason)?.text;
  const terms: [string, number][] = [
    [t('campaign.proofDelivered'), delivered],
    [t('campaign.proofSent'), sent],
    [t('campaign.proofFailed'), failed],
    [t('campaign.proofUnknown'), unknown],
    ...Object.entries(skipped).map(([reason, count]): [string, number] => [skipWords(reason, wordsFor(reason)), count]),
    [t('campaign.proofOpen'), open],
  ];
  const shown = terms.filter(([, count], at) => at === 0 || count > 0);
  return (
    <Section title={t('campaign.proof')} description={t('campaign.proofHint')}>
      <div className={classes['sum']}>
        <Text fw={650} className="figures">
          {formatNumber(total)} {t('campaign.proofGuests')}
        </Text>
        {shown.map(([label, count], at) => (
          <Text key={label} className="figures">
            {at === 0 ? '= ' : '+ '}
            <b>{formatNumber(count)}</b> {label}
          </Text>
        ))}
      </div>
      <Text size="sm" mt="sm" c={addsUp ? 'var(--mantine-color-bottle-text)' : 'var(--mantine-color-crimson-text)'}>
        {addsUp ? (
          <IconCircleCheck size={16} aria-hidden style={{ verticalAlign: '-3px' }} />
        ) : (
          <IconAlertTriangle size={16} aria-hidden style={{ verticalAlign: '-3px' }} />
        )}{' '}
        {t(addsUp ? 'campaign.proofAddsUp' : 'campaign.proofOff')}
      </Text>
    </Section>
  );
}
