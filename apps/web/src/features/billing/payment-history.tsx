import { Button, Group, Text } from '@mantine/core';
import { IconFileInvoice, IconReceipt } from '@tabler/icons-react';
import { type Column, DataTable } from '../../components/ui/data-table.js';
import { EmptyState } from '../../components/ui/empty-state.js';
import { CreditAmount, Money } from '../../components/ui/figures.js';
import { LoadMore } from '../../components/ui/load-more.js';
import { Moment } from '../../components/ui/moment.js';
import { ProblemAlert } from '../../components/ui/problem-alert.js';
import { toastProblem } from '../../components/ui/toast.js';
import { formatDate } from '../../lib/format/dates.js';
import { t } from '../../words/t.js';
import { useInvoice } from './api/invoice.js';
import { type Transaction, useTransactions } from './api/transactions.js';
import { GiveBack } from './give-back.js';

const COLUMNS: readonly Column<Transaction>[] = [
  { id: 'what', head: t('billing.what'), lead: true, cell: ({ type }) => <Text fw={500}>{nameOf(type)}</Text> },
  { id: 'when', head: t('billing.when'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
  {
    id: 'credits',
    head: t('billing.credits'),
    align: 'right',
    cell: ({ credits }) => <CreditAmount credits={credits} />,
  },
  { id: 'amount', head: t('billing.amount'), align: 'right', cell: (row) => <Money {...row} /> },
  { id: 'receipt', head: t('billing.receipt'), align: 'right', cell: (row) => <Papers transaction={row} /> },
];

/** What was paid and what went back, each with its receipt. */
export function PaymentHistory() {
  const list = useTransactions();
  const rows = list.data?.pages.flatMap(({ items }) => items);
  if (list.error && !rows) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (rows?.length === 0) {
    return (
      <EmptyState icon={IconReceipt} title={t('billing.noPayments')} order={3}>
        {t('billing.noPaymentsHint')}
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable caption={t('billing.payments')} columns={COLUMNS} rows={rows} rowKey={({ id }) => id} />
      <LoadMore {...list} />
    </>
  );
}

const nameOf = (type: Transaction['type']): string => (type === 'Refund' ? t('billing.refund') : t('billing.purchase'));

function Papers({ transaction }: { transaction: Transaction }) {
  const { paymentId, type, createdAt } = transaction;
  const invoice = useInvoice();
  if (paymentId === null || type === 'Refund') return t('common.none');
  const label = t('billing.receiptOf', { when: formatDate(createdAt, 'dateTime') });
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconFileInvoice size={16} aria-hidden />}
        aria-label={label}
        loading={invoice.isPending}
        onClick={() => invoice.mutate(paymentId, { onError: toastProblem })}
      >
        PDF
      </Button>
      <GiveBack paymentId={paymentId} />
    </Group>
  );
}
