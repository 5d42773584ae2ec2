import { Button, Card, Group, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconCircleCheck, IconDeviceMobileMessage } from '@tabler/icons-react';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { configQuery } from '../../../../lib/api/config.js';
import { currentLocale } from '../../../../lib/format/locale.js';
import { useNow } from '../../../../lib/format/use-now.js';
import { ButtonLink } from '../../../../components/ui/router-links.js';
import { t } from '../../../../words/t.js';
import type { Campaign } from '../api/campaign.js';
import { describeDistance, describeTime } from '../when/describe-time.js';

interface FinishedProps {
  campaign: Campaign;
  /** It was scheduled before: its changes were saved. */
  wasScheduled: boolean;
}

/** A calm word that it is done, what happens next, and where to see it. */
export function Finished({ campaign, wasScheduled }: FinishedProps) {
  const { data: config } = useQuery(configQuery);
  const heading = useRef<HTMLHeadingElement>(null);
  const now = useNow(30_000);
  useEffect(() => heading.current?.focus(), []);
  const { id, scheduledAt, timezone, estimate } = campaign;
  const at = new Date(scheduledAt ?? now);
  const place = { timezone, now, locale: currentLocale() };
  const isLater = at.getTime() > now.getTime() + 5000;
  const title = titleOf(isLater, wasScheduled);
  useDocumentTitle(`${title} · ${t('common.appName')}`);
  const texts = t('compose.texts', { count: estimate?.recipients ?? campaign.counts.total });
  return (
    <Card maw={620} mx="auto" mt="lg" py={40}>
      <Stack align="center" ta="center" gap="sm">
        <ThemeIcon size={68} radius={34} variant="light" color="bottle">
          <IconCircleCheck size={40} stroke={1.6} aria-hidden />
        </ThemeIcon>
        <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {title}
        </Title>
        <Text maw={440}>
          {isLater
            ? t('compose.doneScheduledText', {
                texts,
                time: describeTime(at, place),
                distance: describeDistance(at, place),
              })
            : t('compose.doneSendingText', { texts })}
        </Text>
        {estimate && (
          <Text c="dimmed" size="sm">
            {t('compose.doneHeld', { credits: t('common.credits', { count: estimate.credits }) })}
          </Text>
        )}
        <Group justify="center" mt="md" gap="sm">
          <ButtonLink to="/campaigns/$campaignId" params={{ campaignId: id }} size="md">
            {t('compose.seeCampaign')}
          </ButtonLink>
          {config?.handsetsUrl && (
            <Button
              component="a"
              href={config.handsetsUrl}
              target="_blank"
              rel="noreferrer"
              variant="default"
              size="md"
              leftSection={<IconDeviceMobileMessage size={18} aria-hidden />}
            >
              {t('compose.seeHandsets')}
            </Button>
          )}
        </Group>
        <ButtonLink to="/campaigns/new" variant="subtle">
          {t('compose.another')}
        </ButtonLink>
      </Stack>
    </Card>
  );
}

function titleOf(isLater: boolean, wasScheduled: boolean): string {
  if (wasScheduled) return t('compose.doneChanged');
  return isLater ? t('compose.doneScheduled') : t('compose.doneSending');
}
