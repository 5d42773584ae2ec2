import { Button, Stack, Text } from '@mantine/core';
import type { RecipientStatus } from '@dinnerbell/domain';
import { IconDownload, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { type Column, DataTable } from '../../../components/ui/data-table.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { Count, PhoneNumber } from '../../../components/ui/figures.js';
import { LoadMore } from '../../../components/ui/load-more.js';
import { Moment } from '../../../components/ui/moment.js';
import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { Section } from '../../../components/ui/section.js';
import { StatusBadge, type Tone } from '../../../components/ui/status-badge.js';
import { toastProblem } from '../../../components/ui/toast.js';
import { t } from '../../../words/t.js';
import { useExportRecipients } from '../api/export-recipients.js';
import { type Recipient, type RecipientFilter, useRecipients } from '../api/recipients.js';
import { RecipientFilters } from './recipient-filters.js';
import { skipWords } from './skip-words.js';

const TONES: Record<RecipientStatus, Tone> = {
  Pending: 'neutral',
  Sending: 'live',
  Sent: 'info',
  Delivered: 'good',
  Failed: 'bad',
  Unknown: 'warn',
  Skipped: 'neutral',
};

const COLUMNS: readonly Column<Recipient>[] = [
  { id: 'guest', head: t('campaign.guest'), lead: true, cell: (row) => <Guest recipient={row} /> },
  { id: 'fate', head: t('campaign.status'), cell: (row) => <Fate recipient={row} /> },
  {
    id: 'sent',
    head: t('campaign.sentAt'),
    deskOnly: true,
    cell: ({ sentAt }) => (sentAt === null ? t('common.none') : <Moment at={sentAt} shape="time" />),
  },
  {
    id: 'clicked',
    head: t('campaign.clicked'),
    deskOnly: true,
    cell: ({ clickedAt }) => (clickedAt === null ? t('common.none') : <Moment at={clickedAt} shape="time" />),
  },
  {
    id: 'credits',
    head: t('billing.credits'),
    align: 'right',
    deskOnly: true,
    cell: ({ credits }) => <Count value={credits} />,
  },
];

/** Each guest and what became of the text; all of it as CSV. */
export function RecipientsTable({ campaignId, name }: { campaignId: string; name: string }) {
  const [filter, setFilter] = useState<RecipientFilter>({});
  const list = useRecipients(campaignId, filter);
  const save = useExportRecipients();
  const rows = list.data?.pages.flatMap(({ items }) => items);
  if (list.error && !rows) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <Section
      title={t('campaign.recipients')}
      actions={
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate({ id: campaignId, name }, { onError: toastProblem })}
        >
          {t('campaign.saveCsv')}
        </Button>
      }
    >
      <RecipientFilters filter={filter} onFilter={setFilter} />
      {rows?.length === 0 ? (
        <EmptyState icon={IconUsers} title={t('campaign.noRecipients')} order={3}>
          {t('campaign.noRecipientsHint')}
        </EmptyState>
      ) : (
        <>
          <DataTable bare caption={t('campaign.recipients')} columns={COLUMNS} rows={rows} rowKey={({ id }) => id} />
          <LoadMore {...list} />
        </>
      )}
    </Section>
  );
}

function Guest({ recipient: { phone, fields } }: { recipient: Recipient }) {
  const name = fields['name'];
  return (
    <Stack gap={0}>
      {name !== undefined && name !== '' && <Text fw={500}>{name}</Text>}
      <Text size="sm" {...(name ? { c: 'dimmed' } : {})}>
        <PhoneNumber phone={phone} />
      </Text>
    </Stack>
  );
}

function Fate({ recipient }: { recipient: Recipient }) {
  const { status, errorText, skipReason } = recipient;
  const why = errorText ?? (skipReason === null ? null : skipWords(skipReason));
  return (
    <Stack gap={2} align="flex-start">
      <StatusBadge tone={TONES[status]}>{t(`campaign.fate${status}`)}</StatusBadge>
      {why !== null && (
        <Text size="sm" c="dimmed">
          {why}
        </Text>
      )}
    </Stack>
  );
}
