import type { Schemas } from '@dinnerbell/api-client';
import { Anchor, Button, Progress, Stack, Text } from '@mantine/core';
import { IconDeviceMobileMessage } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { t } from '../../../words/t.js';

interface SampleProgressProps {
  campaign: Schemas['CampaignView'];
  handsetsUrl: string | undefined;
}

/** The texts on their way, and where they land. */
export function SampleProgress({ campaign, handsetsUrl }: SampleProgressProps) {
  const { total, delivered, sent } = campaign.counts;
  return (
    <Stack gap="md">
      <div role="status">
        <Text fw={600} className="figures">
          {t('campaign.sampleDelivered', { delivered, total })}
        </Text>
        <Progress.Root size={10} mt={8} aria-hidden>
          <Progress.Section value={(delivered / total) * 100} color="bottle.5" />
          <Progress.Section value={(sent / total) * 100} color="brass.3" />
        </Progress.Root>
      </div>
      <Text c="dimmed">{t('campaign.sampleWallHint')}</Text>
      {handsetsUrl && (
        <Button
          component="a"
          href={handsetsUrl}
          target="_blank"
          rel="noreferrer"
          size="md"
          leftSection={<IconDeviceMobileMessage size={19} aria-hidden />}
        >
          {t('campaign.sampleWall')}
        </Button>
      )}
      <Anchor component={Link} to="/campaigns/new" size="sm" fw={550}>
        {t('campaign.ownCampaign')}
      </Anchor>
    </Stack>
  );
}
