import { Card, Group, SimpleGrid, Skeleton, Text, Tooltip } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatNumber } from '../../../lib/format/numbers.js';
import { t } from '../../../words/t.js';
import type { GuestSource, Tally } from './guest-source.js';

interface GuestReportProps {
  total: number;
  tally: Tally;
  sources: readonly GuestSource[];
  busy: boolean;
  children: ReactNode;
}

/** How many get it, and what became of all the rows. */
export function GuestReport({ total, tally, sources, busy, children }: GuestReportProps) {
  const done = sources.filter(({ state }) => state === 'done');
  const latest = done.at(-1);
  return (
    <Card component="section" aria-busy={busy}>
      <Group gap="sm" wrap="nowrap" align="center">
        <IconCircleCheck size={30} stroke={1.7} color="var(--mantine-color-bottle-text)" aria-hidden />
        <Skeleton visible={busy && total === 0}>
          <Text fz={22} fw={650} className="figures" style={{ letterSpacing: '-0.01em' }}>
            {total === 0 ? t('audience.totalNone') : t('audience.total', { count: total })}
          </Text>
        </Skeleton>
      </Group>
      {done.length > 0 && (
        <SimpleGrid cols={{ base: 2, sm: 4 }} mt="md" spacing="sm">
          <Figure label={t('audience.accepted')} value={tally.accepted} />
          <Figure label={t('audience.duplicates')} value={tally.duplicates} hint={t('audience.duplicatesHint')} />
          <Figure label={t('audience.invalid')} value={tally.invalid} hint={t('audience.invalidHint')} />
          <Figure label={t('audience.optedOut')} value={tally.optedOut} hint={t('audience.optedOutHint')} />
        </SimpleGrid>
      )}
      {children}
      <div className="only-spoken" role="status">
        {latest && !busy && announce(latest)}
      </div>
    </Card>
  );
}

function Figure({ label, value, hint }: { label: string; value: number; hint?: string }) {
  return (
    <div>
      <Text fz="lg" fw={600} className="figures">
        {formatNumber(value)}
      </Text>
      {hint ? (
        <Tooltip label={hint} multiline maw={280}>
          <Text
            size="sm"
            c="dimmed"
            component="span"
            tabIndex={0}
            style={{ textDecoration: 'underline dotted', textUnderlineOffset: 3 }}
          >
            {label}
          </Text>
        </Tooltip>
      ) : (
        <Text size="sm" c="dimmed">
          {label}
        </Text>
      )}
    </div>
  );
}

function announce({ name, report, added }: GuestSource): string {
  const counted = report ?? added;
  if (!counted) return '';
  const { accepted, duplicates, invalid, optedOut } = counted;
  return t('audience.announceDone', { name, accepted, duplicates, invalid, optedOut });
}
