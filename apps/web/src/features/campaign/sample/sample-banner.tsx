import type { Schemas } from '@dinnerbell/api-client';
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { toastDone, toastProblem } from '../../../components/ui/toast.js';
import { t } from '../../../words/t.js';
import { useRemoveSample } from './sample-calls.js';

/** A sample draft that waits: go on with it, or be rid of it in one press. */
export function SampleBanner({ campaign }: { campaign: Schemas['CampaignView'] }) {
  const remove = useRemoveSample();
  return (
    <Alert color="brass" icon={<IconFlask aria-hidden />} title={t('campaign.sampleWaits')}>
      <Text size="sm">{t('campaign.sampleWaitsHint')}</Text>
      <Group gap="sm" mt="sm">
        <Button
          component={Link}
          to="/first-campaign/$campaignId"
          params={{ campaignId: campaign.id } as never}
          size="xs"
        >
          {t('campaign.sampleGoOn')}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={remove.isPending}
          onClick={() =>
            remove.mutate(campaign.id, {
              onSuccess: () => toastDone(t('campaign.sampleRemoved')),
              onError: toastProblem,
            })
          }
        >
          {t('campaign.sampleRemove')}
        </Button>
      </Group>
    </Alert>
  );
}
