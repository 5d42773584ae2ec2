import { Text } from '@mantine/core';
import { type Column, DataTable } from '../../../components/ui/data-table.js';
import { Count } from '../../../components/ui/figures.js';
import { Section } from '../../../components/ui/section.js';
import { t } from '../../../words/t.js';
import type { Report } from '../api/report.js';

type Carrier = Report['gateways'][number];

const LABELS: Readonly<Record<string, string>> = { twilio: 'Twilio', vonage: 'Vonage', msg91: 'MSG91' };

const COLUMNS: readonly Column<Carrier>[] = [
  {
    id: 'gateway',
    head: t('campaign.gateway'),
    lead: true,
    cell: ({ gateway }) => <Text fw={500}>{LABELS[gateway ?? ''] ?? gateway ?? t('campaign.goneGateway')}</Text>,
  },
  { id: 'accepted', head: t('campaign.accepted'), align: 'right', cell: ({ accepted }) => <Count value={accepted} /> },
  {
    id: 'delivered',
    head: t('campaign.delivered'),
    align: 'right',
    cell: ({ delivered }) => <Count value={delivered} />,
  },
  { id: 'failed', head: t('campaign.failedShort'), align: 'right', cell: ({ failed }) => <Count value={failed} /> },
  { id: 'unknown', head: t('campaign.fateUnknown'), align: 'right', cell: ({ unknown }) => <Count value={unknown} /> },
];

/** Which gateway carried what; several where one stood in for another. */
export function Carriers({ report: { gateways } }: { report: Report }) {
  if (gateways.length === 0) return null;
  return (
    <Section title={t('campaign.carriers')} description={t('campaign.carriersHint')}>
      <DataTable
        bare
        caption={t('campaign.carriers')}
        columns={COLUMNS}
        rows={gateways}
        rowKey={({ accountId }) => accountId}
      />
    </Section>
  );
}
