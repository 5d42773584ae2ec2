import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { toastProblem } from '../../../components/ui/toast.js';
import { t } from '../../../words/t.js';
import { useCreateSample } from './sample-calls.js';

/** Makes a draft to sample guests and goes to it. Nothing is sent by it. */
export function TrySampleButton() {
  const create = useCreateSample();
  const navigate = useNavigate();
  return (
    <Button
      loading={create.isPending}
      onClick={() =>
        create.mutate('', {
          onSuccess: ({ id }) => void navigate({ to: '/first-campaign/$campaignId', params: { campaignId: id } }),
          onError: toastProblem,
        })
      }
    >
      {t('campaign.trySample')}
    </Button>
  );
}
