import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmDialog } from '../../../../components/ui/confirm-dialog.js';
import { t } from '../../../../words/t.js';
import { campaignQuery } from '../api/campaign.js';
import { editCampaign } from '../api/edit-campaign.js';
import { useComposer } from '../composer-context.js';
import { keepStart } from '../when/kept-start.js';

/** The guests of a scheduled campaign can be seen, not changed; the way back to a draft is here. */
export function GuestsSettled() {
  const { campaign, start } = useComposer();
  const { id, version, counts, estimate } = campaign;
  const queries = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const unschedule = useMutation({
    mutationFn: () => editCampaign(id, version, { scheduledAt: null }),
    onSuccess: (draft) => {
      keepStart(id, start);
      queries.setQueryData(campaignQuery(id).queryKey, draft);
      void queries.invalidateQueries();
    },
  });
  return (
    <Card>
      <Stack gap="sm" align="flex-start">
        <IconLock size={26} stroke={1.7} aria-hidden />
        <Title order={2} size="h3">
          {t('compose.settledTitle')}
        </Title>
        <Text>{t('compose.settledText', { count: counts.total })}</Text>
        <Button variant="default" onClick={open}>
          {t('compose.backToDraft')}
        </Button>
      </Stack>
      <ConfirmDialog
        opened={opened}
        title={t('compose.backTitle')}
        confirm={t('compose.backToDraft')}
        keep={t('compose.backKeep')}
        busy={unschedule.isPending}
        error={unschedule.error}
        onConfirm={() => unschedule.mutate()}
        onClose={close}
      >
        {t('compose.backText', { credits: t('common.credits', { count: estimate?.credits ?? 0 }) })}
      </ConfirmDialog>
    </Card>
  );
}
