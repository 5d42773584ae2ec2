import { Stack, Text } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type Column, DataTable } from '../../components/ui/data-table.js';
import { EmptyState } from '../../components/ui/empty-state.js';
import { Count } from '../../components/ui/figures.js';
import { LoadMore } from '../../components/ui/load-more.js';
import { Moment } from '../../components/ui/moment.js';
import { ProblemAlert } from '../../components/ui/problem-alert.js';
import { formatNumber } from '../../lib/format/numbers.js';
import { t } from '../../words/t.js';
import { type LedgerEntry, useLedger } from './api/ledger.js';

interface CreditLedgerProps {
  /** The campaign of a movement, as a link to it. */
  campaignLink: (id: string, name: string) => ReactNode;
}

/** Each movement of credits: what it was for, what it moved, and what was left. */
export function CreditLedger({ campaignLink }: CreditLedgerProps) {
  const list = useLedger();
  const rows = list.data?.pages.flatMap(({ items }) => items);
  if (list.error && !rows) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (rows?.length === 0) {
    return (
      <EmptyState icon={IconListDetails} title={t('billing.noLedger')} order={3}>
        {t('billing.noLedgerHint')}
      </EmptyState>
    );
  }
  const columns: readonly Column<LedgerEntry>[] = [
    { id: 'what', head: t('billing.what'), lead: true, cell: (row) => <Reason entry={row} link={campaignLink} /> },
    { id: 'when', head: t('billing.when'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    { id: 'moved', head: t('billing.credits'), align: 'right', cell: (row) => <Moved entry={row} /> },
    { id: 'left', head: t('billing.balance'), align: 'right', cell: ({ freeAfter }) => <Count value={freeAfter} /> },
  ];
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {t('billing.ledgerHint')}
      </Text>
      <DataTable caption={t('billing.ledger')} columns={columns} rows={rows} rowKey={({ id }) => id} />
      <LoadMore {...list} />
    </>
  );
}

function Reason({ entry, link }: { entry: LedgerEntry; link: CreditLedgerProps['campaignLink'] }) {
  const { kind, reason, campaignId, campaignName } = entry;
  return (
    <Stack gap={0}>
      <Text fw={500}>{t(`billing.move_${kind}`)}</Text>
      {campaignId !== null && campaignName !== null && <Text size="sm">{link(campaignId, campaignName)}</Text>}
      {reason !== null && (
        <Text size="sm" c="dimmed">
          {reason}
        </Text>
      )}
    </Stack>
  );
}

/** What it did to the credits that are free; a use takes from those set apart, and says how many. */
function Moved({ entry: { freeDelta, credits } }: { entry: LedgerEntry }) {
  if (freeDelta === 0) return <span className="figures">{formatNumber(credits)}</span>;
  const sign = freeDelta > 0 ? '+' : '−';
  return (
    <Text
      component="span"
      inherit
      className="figures"
      {...(freeDelta > 0 && { c: 'var(--mantine-color-bottle-text)' })}
    >
      {sign}
      {formatNumber(Math.abs(freeDelta))}
    </Text>
  );
}
