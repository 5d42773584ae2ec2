import { Card, Group, Progress, Text } from '@mantine/core';
import { formatNumber } from '../../../lib/format/numbers.js';
import { t } from '../../../words/t.js';
import type { Campaign } from '../api/campaigns.js';
import { sharesOf } from '../shares.js';
import { timeLeft } from './time-left.js';

/** A campaign on its way: how many are out, how fast, and how long it takes still. */
export function SendingProgress({ campaign }: { campaign: Campaign }) {
  const { counts, sending, settling, status } = campaign;
  const { done, doneShare } = sharesOf(campaign);
  const moves = status === 'Sending' && !settling;
  return (
    <Card component="section" aria-label={t('campaign.progress')} mb="lg">
      <Group justify="space-between" align="baseline" mb="xs">
        <Text fz={22} fw={650} className="figures" aria-live="polite" role="status">
          {t('campaign.outOf', { done: formatNumber(done), total: formatNumber(counts.total) })}
        </Text>
        <Text c="dimmed" className="figures">
          {settling ? t('campaign.settling') : moves ? pace(sending) : t('campaign.onHold')}
        </Text>
      </Group>
      <Progress.Root size={12} radius="xl">
        <Progress.Section
          value={doneShare * 100}
          color={status === 'Paused' ? 'brass' : 'bottle'}
          animated={moves}
          striped={moves}
          aria-label={t('campaign.progress')}
        />
      </Progress.Root>
      {settling && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('campaign.settlingHint')}
        </Text>
      )}
    </Card>
  );
}

function pace(sending: Campaign['sending']): string {
  if (!sending || sending.perMinute === 0) return t('campaign.starting');
  const rate = t('campaign.perMinute', { count: sending.perMinute });
  const left = sending.secondsLeft;
  return left === null ? rate : `${rate} · ${timeLeft(left)}`;
}
