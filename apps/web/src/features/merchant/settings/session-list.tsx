import { Button, Card, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useState } from 'react';
import { LoadMore } from '../../../components/ui/load-more.js';
import { RelativeTime } from '../../../components/ui/moment.js';
import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { Section } from '../../../components/ui/section.js';
import { StatusBadge } from '../../../components/ui/status-badge.js';
import { t } from '../../../words/t.js';
import { type OwnSession, useSessions } from '../api/sessions.js';
import { EndSession, type Ending } from './end-session.js';

/** Where one is logged in, and the way to end it. */
export function SessionList() {
  const list = useSessions();
  const [ending, setEnding] = useState<Ending>();
  const sessions = list.data?.pages.flatMap(({ items }) => items);
  const others = sessions?.some(({ current }) => !current) ?? false;
  return (
    <Section
      title={t('settings.sessions')}
      description={t('settings.sessionsHint')}
      actions={
        others && (
          <Button variant="default" onClick={() => setEnding({ which: 'others' })}>
            {t('settings.endOthers')}
          </Button>
        )
      }
    >
      {list.error && !sessions && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      {!sessions && !list.error && <Skeleton height={56} />}
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {sessions?.map((session) => (
          <Session key={session.id} session={session} onEnd={setEnding} />
        ))}
      </Stack>
      <LoadMore {...list} />
      <EndSession ending={ending} onClose={() => setEnding(undefined)} />
    </Section>
  );
}

const PHONES = /iPhone|Android|iPad/;

function Session({ session, onEnd }: { session: OwnSession; onEnd: (ending: Ending) => void }) {
  const { id, device, current, lastUsedAt } = session;
  const Picture = PHONES.test(device) ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <Card component="li" padding="sm" radius="md">
      <Group gap="md" wrap="nowrap">
        <Picture size={22} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Text fw={550}>{device}</Text>
          <Text size="sm" c="dimmed">
            {t('settings.lastUsed')} <RelativeTime at={lastUsedAt} />
          </Text>
        </div>
        {current ? (
          <StatusBadge tone="good">{t('settings.thisDevice')}</StatusBadge>
        ) : (
          <Button
            variant="default"
            size="xs"
            aria-label={t('settings.endThat', { device })}
            onClick={() => onEnd({ which: id, device })}
          >
            {t('settings.end')}
          </Button>
        )}
      </Group>
    </Card>
  );
}
