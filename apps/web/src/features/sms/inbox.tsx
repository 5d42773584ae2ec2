import { Card, Group, Stack, Text } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/ui/empty-state.js';
import { PhoneNumber } from '../../components/ui/figures.js';
import { LoadMore } from '../../components/ui/load-more.js';
import { RelativeTime } from '../../components/ui/moment.js';
import { PageSkeleton } from '../../components/ui/page-skeleton.js';
import { ProblemAlert } from '../../components/ui/problem-alert.js';
import { StatusBadge, type Tone } from '../../components/ui/status-badge.js';
import { t } from '../../words/t.js';
import { type InboxFilter, type Reply, useInbox } from './api/inbox.js';
import { type Conversation, conversationsOf } from './conversations.js';
import classes from './inbox.module.css';

const TONES: Record<Exclude<Reply['kind'], 'reply'>, Tone> = { stop: 'bad', start: 'good', help: 'info' };

interface InboxProps {
  filter: InboxFilter;
  /** The campaign a text answers, as the way to it. */
  campaignLink: (campaignId: string, name: string) => ReactNode;
  /** Where replies can be tried, in the embedded run. */
  handsets: ReactNode;
}

/** What guests wrote back, guest by guest. */
export function Inbox({ filter, campaignLink, handsets }: InboxProps) {
  const list = useInbox(filter);
  const replies = list.data?.pages.flatMap(({ items }) => items);
  if (list.error && !replies) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (!replies) return <PageSkeleton />;
  if (replies.length === 0) {
    return (
      <EmptyState icon={IconMessages} title={t('inbox.none')} action={handsets}>
        {t('inbox.noneHint')}
      </EmptyState>
    );
  }
  return (
    <>
      <Stack gap="md" component="ul" className={classes['list'] ?? ''} aria-label={t('inbox.title')}>
        {conversationsOf(replies).map((conversation) => (
          <Talk key={conversation.phone} conversation={conversation} campaignLink={campaignLink} />
        ))}
      </Stack>
      <LoadMore {...list} />
    </>
  );
}

function Talk({ conversation, campaignLink }: { conversation: Conversation } & Pick<InboxProps, 'campaignLink'>) {
  const { phone, replies, optedOut } = conversation;
  return (
    <Card component="li">
      <Group justify="space-between" mb="sm">
        <Text fw={600}>
          <PhoneNumber phone={phone} />
        </Text>
        {optedOut && <StatusBadge tone="bad">{t('inbox.optedOut')}</StatusBadge>}
      </Group>
      <Stack gap="sm">
        {replies.map((reply) => (
          <Said key={reply.id} reply={reply} campaignLink={campaignLink} />
        ))}
      </Stack>
    </Card>
  );
}

function Said({ reply, campaignLink }: { reply: Reply } & Pick<InboxProps, 'campaignLink'>) {
  const { kind, text, receivedAt, campaignId, campaignName } = reply;
  return (
    <div>
      <Text className={classes['bubble'] ?? ''}>{text}</Text>
      <Group gap="xs" mt={4}>
        {kind !== 'reply' && <StatusBadge tone={TONES[kind]}>{t(`inbox.kind_${kind}`)}</StatusBadge>}
        <Text size="sm" c="dimmed">
          <RelativeTime at={receivedAt} />
        </Text>
        {campaignId !== null && (
          <Text size="sm">{campaignLink(campaignId, campaignName ?? t('inbox.toCampaign'))}</Text>
        )}
      </Group>
    </div>
  );
}
