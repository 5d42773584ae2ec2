import { Badge, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { type Column, DataTable } from '../../../components/ui/data-table.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { LoadMore } from '../../../components/ui/load-more.js';
import { Moment, RelativeTime } from '../../../components/ui/moment.js';
import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { StatusBadge } from '../../../components/ui/status-badge.js';
import { useNow } from '../../../lib/format/use-now.js';
import { t } from '../../../words/t.js';
import { type ApiKey, useApiKeys } from '../api/api-keys.js';
import { keyState, type KeyState } from './key-state.js';
import { RevokeKey } from './revoke-key.js';

/** The keys of a restaurant's programs. */
export function ApiKeyList() {
  const list = useApiKeys();
  const [revoked, setRevoked] = useState<ApiKey>();
  const now = useNow(60_000);
  const rows = list.data?.pages.flatMap(({ items }) => items);
  if (list.error && !rows) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (rows?.length === 0) {
    return (
      <EmptyState icon={IconKey} title={t('developer.noKeys')}>
        {t('developer.noKeysHint')}
      </EmptyState>
    );
  }
  const columns: readonly Column<ApiKey>[] = [
    { id: 'name', head: t('developer.key'), lead: true, cell: (key) => <KeyName apiKey={key} /> },
    { id: 'state', head: t('developer.state'), cell: (key) => <State apiKey={key} state={keyState(key, now)} /> },
    { id: 'used', head: t('developer.used'), cell: ({ lastUsedAt }) => <LastUsed at={lastUsedAt} /> },
    {
      id: 'actions',
      head: t('developer.actions'),
      align: 'right',
      cell: (key) =>
        keyState(key, now) === 'live' && (
          <Button
            variant="default"
            size="xs"
            aria-label={t('developer.revokeThat', { name: key.name })}
            onClick={() => setRevoked(key)}
          >
            {t('developer.revoke')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <DataTable caption={t('developer.keys')} columns={columns} rows={rows} rowKey={({ id }) => id} placeholders={2} />
      <LoadMore {...list} />
      <RevokeKey apiKey={revoked} onClose={() => setRevoked(undefined)} />
    </>
  );
}

function KeyName({ apiKey }: { apiKey: ApiKey }) {
  return (
    <Stack gap={4} align="flex-start">
      <Text fw={600}>{apiKey.name}</Text>
      <Code>{`${apiKey.prefix}…${apiKey.lastFour}`}</Code>
      <Group gap={4}>
        {apiKey.scopes.map((scope) => (
          <Badge key={scope} color="gray" size="sm" c="var(--mantine-color-text)" fw={500}>
            {scope}
          </Badge>
        ))}
      </Group>
    </Stack>
  );
}

const TONES = { live: 'good', expired: 'neutral', revoked: 'neutral' } as const;

function State({ apiKey, state }: { apiKey: ApiKey; state: KeyState }) {
  const until = apiKey.expiresAt;
  return (
    <Stack gap={2} align="flex-start">
      <StatusBadge tone={TONES[state]}>{t(`developer.state_${state}`)}</StatusBadge>
      {state === 'live' && until !== null && (
        <Text size="sm" c="dimmed">
          {t('developer.until')} <Moment at={until} shape="date" />
        </Text>
      )}
    </Stack>
  );
}

const LastUsed = ({ at }: { at: string | null }) =>
  at === null ? <Text c="dimmed">{t('developer.notYet')}</Text> : <RelativeTime at={at} />;
