import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBellOff, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { type Column, DataTable } from '../../../components/ui/data-table.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { PhoneNumber } from '../../../components/ui/figures.js';
import { LoadMore } from '../../../components/ui/load-more.js';
import { Moment } from '../../../components/ui/moment.js';
import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { Section } from '../../../components/ui/section.js';
import { t } from '../../../words/t.js';
import { type OptOut, useOptOuts } from '../api/opt-outs.js';
import { AddOptOut } from './add-opt-out.js';

const QUIET_MS = 300;
const SOURCES = ['reply', 'merchant', 'gateway'] as const;
const sourceOf = (source: string): string => {
  const known = SOURCES.find((one) => one === source);
  return known ? t(`inbox.source_${known}`) : source;
};

const COLUMNS: readonly Column<OptOut>[] = [
  { id: 'phone', head: t('inbox.number'), lead: true, cell: ({ phone }) => <PhoneNumber phone={phone} /> },
  { id: 'source', head: t('inbox.how'), cell: ({ source }) => sourceOf(source) },
  { id: 'when', head: t('inbox.since'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
];

/** Who gets no more texts, however they asked for it. */
export function OptOuts() {
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), QUIET_MS);
  const list = useOptOuts(q);
  const rows = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Section title={t('inbox.optOuts')} description={t('inbox.optOutsHint')}>
      <AddOptOut />
      {list.error && !rows && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      {(q !== '' || rows?.length !== 0) && (
        <TextInput
          type="search"
          my="md"
          maw={360}
          aria-label={t('inbox.searchNumbers')}
          placeholder={t('inbox.searchNumbers')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {rows?.length === 0 ? (
        <EmptyState icon={IconBellOff} title={t(q === '' ? 'inbox.noOptOuts' : 'inbox.noneFits')} order={3}>
          {t(q === '' ? 'inbox.noOptOutsHint' : 'inbox.noneFitsHint')}
        </EmptyState>
      ) : (
        <>
          <DataTable bare caption={t('inbox.optOuts')} columns={COLUMNS} rows={rows} rowKey={({ phone }) => phone} />
          <LoadMore {...list} />
        </>
      )}
    </Section>
  );
}
