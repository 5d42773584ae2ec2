import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCalendarEvent, IconPencil, IconPlayerPause } from '@tabler/icons-react';
import { Countdown, Moment } from '../../../components/ui/moment.js';
import { t } from '../../../words/t.js';
import type { Campaign } from '../api/campaigns.js';
import { reasonOf } from './reason-words.js';

interface StateNoteProps {
  campaign: Campaign;
  onEdit: () => void;
  onResume: () => void;
  resuming: boolean;
}

/** What a campaign waits for, and the one thing to do about it. */
export function StateNote({ campaign, onEdit, onResume, resuming }: StateNoteProps) {
  const { status, scheduledAt, counts } = campaign;
  switch (status) {
    case 'Draft':
      return (
        <Alert color="slate" icon={<IconPencil aria-hidden />} title={t('campaign.draftTitle')} mb="lg">
          <Text size="sm">{t('campaign.draftHint')}</Text>
          <Button mt="sm" onClick={onEdit}>
            {t('campaign.goOnWriting')}
          </Button>
        </Alert>
      );
    case 'Scheduled':
      return (
        <Alert
          color="slate"
          icon={<IconCalendarEvent aria-hidden />}
          title={t('campaign.scheduledTitle', { count: counts.total })}
          mb="lg"
        >
          <Text size="lg" fw={600}>
            {scheduledAt !== null && <Moment at={scheduledAt} />}
          </Text>
          <Text size="sm">
            {t('campaign.in')} {scheduledAt !== null && <Countdown at={scheduledAt} />} ·{' '}
            {t('campaign.heldFor', { credits: t('common.credits', { count: campaign.estimate?.credits ?? 0 }) })}
          </Text>
          <Button mt="sm" variant="default" onClick={onEdit}>
            {t('campaign.do_edit')}
          </Button>
        </Alert>
      );
    case 'Paused':
      return (
        <Alert color="brass" icon={<IconPlayerPause aria-hidden />} title={t('campaign.pausedTitle')} mb="lg">
          <Text size="sm">{reasonOf(campaign.pauseReason)}</Text>
          <Group mt="sm">
            <Button onClick={onResume} loading={resuming}>
              {t('campaign.do_resume')}
            </Button>
          </Group>
        </Alert>
      );
    case 'Failed':
      return (
        <Alert color="crimson" icon={<IconAlertTriangle aria-hidden />} title={t('campaign.failedTitle')} mb="lg">
          {reasonOf(campaign.failureReason)}
        </Alert>
      );
    default:
      return null;
  }
}
