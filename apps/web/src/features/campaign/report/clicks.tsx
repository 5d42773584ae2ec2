import { Text } from '@mantine/core';
import { type Column, DataTable } from '../../../components/ui/data-table.js';
import { Count } from '../../../components/ui/figures.js';
import { Section } from '../../../components/ui/section.js';
import { t } from '../../../words/t.js';
import type { Report } from '../api/report.js';

type Link = Report['clicks']['links'][number];

const COLUMNS: readonly Column<Link>[] = [
  {
    id: 'url',
    head: t('campaign.link'),
    lead: true,
    cell: ({ url }) => <Text style={{ overflowWrap: 'anywhere' }}>{url}</Text>,
  },
  { id: 'guests', head: t('campaign.guests'), align: 'right', cell: ({ guests }) => <Count value={guests} /> },
  { id: 'clicks', head: t('campaign.clicks'), align: 'right', cell: ({ clicks }) => <Count value={clicks} /> },
];

/** Which links guests opened. */
export function Clicks({ report }: { report: Report }) {
  const { links } = report.clicks;
  if (links.length === 0) return null;
  return (
    <Section title={t('campaign.linksOpened')} description={t('campaign.linksHint')}>
      <DataTable bare caption={t('campaign.linksOpened')} columns={COLUMNS} rows={links} rowKey={({ url }) => url} />
    </Section>
  );
}
