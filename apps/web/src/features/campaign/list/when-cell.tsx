import { Stack, Text } from '@mantine/core';
import { Countdown, Moment } from '../../../components/ui/moment.js';
import { t } from '../../../words/t.js';
import type { Campaign } from '../api/campaigns.js';

/** When it goes out or went out; a draft tells when it was begun. */
export function WhenCell({ campaign }: { campaign: Campaign }) {
  const { status, scheduledAt, startedAt, createdAt } = campaign;
  const at = startedAt ?? scheduledAt;
  if (at === null) {
    return (
      <Text size="sm" c="dimmed">
        {t('campaign.begun')} <Moment at={createdAt} shape="day" />
      </Text>
    );
  }
  return (
    <Stack gap={0}>
      <Moment at={at} />
      {status === 'Scheduled' && (
        <Text size="sm" c="dimmed">
          {t('campaign.in')} <Countdown at={at} />
        </Text>
      )}
    </Stack>
  );
}
