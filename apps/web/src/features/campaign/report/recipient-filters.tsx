import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { RECIPIENT_STATUSES, type RecipientStatus } from '@dinnerbell/domain';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../../words/t.js';
import type { RecipientFilter } from '../api/recipients.js';

const QUIET_MS = 300;

interface RecipientFiltersProps {
  filter: RecipientFilter;
  onFilter: (filter: RecipientFilter) => void;
}

/** By what became of them, and by a number or a part of a field. */
export function RecipientFilters({ filter, onFilter }: RecipientFiltersProps) {
  const [text, setText] = useState(filter.q ?? '');
  const { status } = filter;
  const searchSoon = useDebouncedCallback(
    (q: string) => onFilter({ ...(status && { status }), ...(q && { q }) }),
    QUIET_MS,
  );
  const choose = (value: string): void =>
    onFilter({ ...(filter.q && { q: filter.q }), ...(value !== '' && { status: value as RecipientStatus }) });
  return (
    <Group gap="sm" mb="md">
      <TextInput
        type="search"
        aria-label={t('campaign.searchGuests')}
        placeholder={t('campaign.searchGuests')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          searchSoon(event.currentTarget.value.trim());
        }}
        style={{ flex: '1 1 14rem' }}
        maw={360}
      />
      <NativeSelect
        aria-label={t('campaign.byFate')}
        value={status ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: t('campaign.anyFate') },
          ...RECIPIENT_STATUSES.map((one) => ({ value: one, label: t(`campaign.fate${one}`) })),
        ]}
      />
    </Group>
  );
}
