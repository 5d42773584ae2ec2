import { Badge, Text } from '@mantine/core';
import { type Column, DataTable } from '../../../components/ui/data-table.js';
import { Count } from '../../../components/ui/figures.js';
import { Section } from '../../../components/ui/section.js';
import { t } from '../../../words/t.js';
import type { Report } from '../api/report.js';

type Failure = Report['failures'][number];

const COLUMNS: readonly Column<Failure>[] = [
  { id: 'why', head: t('campaign.why'), lead: true, cell: ({ text }) => <Text>{text}</Text> },
  {
    id: 'paid',
    head: t('campaign.paidOrFree'),
    cell: ({ paid }) => (
      <Badge variant="light" color={paid ? 'brass' : 'bottle'}>
        {t(paid ? 'campaign.undeliveredPaid' : 'campaign.refusedFree')}
      </Badge>
    ),
  },
  { id: 'code', head: t('campaign.code'), cell: ({ code }) => code ?? t('common.none') },
  { id: 'guests', head: t('campaign.guests'), align: 'right', cell: ({ recipients }) => <Count value={recipients} /> },
];

/** Who did not get it, in plain words, and whether it was paid for. */
export function Failures({ report }: { report: Report }) {
  const { failures, failed } = report;
  if (failures.length === 0) return null;
  return (
    <Section title={t('campaign.failures')} description={t('campaign.failuresHint', { count: failed.total })}>
      <DataTable
        bare
        caption={t('campaign.failures')}
        columns={COLUMNS}
        rows={failures}
        rowKey={({ code, text }) => `${code}/${text}`}
      />
    </Section>
  );
}
