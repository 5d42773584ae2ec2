import { CloseButton, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { CAMPAIGN_STATUSES, type CampaignStatus } from '@dinnerbell/domain';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../../words/t.js';
import type { CampaignFilter } from '../api/campaigns.js';

const QUIET_MS = 300;

interface CampaignFiltersProps {
  filter: CampaignFilter;
  onFilter: (filter: CampaignFilter) => void;
}

/** By how they stand, and by a part of their name. */
export function CampaignFilters({ filter, onFilter }: CampaignFiltersProps) {
  const [text, setText] = useState(filter.q ?? '');
  const { status } = filter;
  const search = (q: string): void => onFilter({ ...(status && { status }), ...(q && { q }) });
  const searchSoon = useDebouncedCallback(search, QUIET_MS);
  const type = (value: string): void => {
    setText(value);
    searchSoon(value.trim());
  };
  const choose = (value: string): void =>
    onFilter({ ...(filter.q && { q: filter.q }), ...(value !== '' && { status: value as CampaignStatus }) });
  return (
    <Group gap="sm" mb="md">
      <TextInput
        type="search"
        aria-label={t('campaign.search')}
        placeholder={t('campaign.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          text !== '' && <CloseButton size="sm" aria-label={t('campaign.clearSearch')} onClick={() => type('')} />
        }
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        style={{ flex: '1 1 14rem' }}
        maw={360}
      />
      <NativeSelect
        aria-label={t('campaign.byStatus')}
        value={status ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: t('campaign.anyStatus') },
          ...CAMPAIGN_STATUSES.map((one) => ({ value: one, label: t(`campaign.status${one}`) })),
        ]}
      />
    </Group>
  );
}
