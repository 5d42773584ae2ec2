import { Text } from '@mantine/core';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.js';
import { toastDone } from '../../../components/ui/toast.js';
import { t } from '../../../words/t.js';
import type { Campaign } from '../api/campaigns.js';
import { useCancel } from '../api/cancel-campaign.js';
import { useReport } from '../api/report.js';

interface CancelDialogProps {
  campaign: Campaign;
  onClose: () => void;
  onGone?: (() => void) | undefined;
}

/** Before a campaign is called off: who will not get it, and what comes back. */
export function CancelDialog({ campaign, onClose, onGone }: CancelDialogProps) {
  const cancel = useCancel();
  const isDraft = campaign.status === 'Draft';
  const { name } = campaign;
  const done = ({ inFlight = 0 }: Campaign): void => {
    toastDone(
      isDraft
        ? t('campaign.discarded')
        : inFlight > 0
          ? t('campaign.cancelledInFlight', { count: inFlight })
          : t('campaign.cancelled'),
    );
    onClose();
    if (isDraft) onGone?.();
  };
  return (
    <ConfirmDialog
      opened
      danger
      title={t(isDraft ? 'campaign.discardTitle' : 'campaign.cancelTitle', { name })}
      confirm={t(isDraft ? 'campaign.discardDo' : 'campaign.cancelDo')}
      keep={t('campaign.keepIt')}
      busy={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate(campaign.id, { onSuccess: done })}
      onClose={onClose}
    >
      {isDraft ? t('campaign.discardHint') : <WhatComesBack campaign={campaign} />}
    </ConfirmDialog>
  );
}

function WhatComesBack({ campaign }: { campaign: Campaign }) {
  const { data } = useReport(campaign.id);
  const { pending, sending, sent, delivered } = campaign.counts;
  const back = data?.cost.credits.held ?? campaign.estimate?.credits ?? 0;
  return (
    <>
      <Text>{t('campaign.cancelGuests', { count: pending })}</Text>
      <Text mt="xs">{t('campaign.cancelCredits', { credits: t('common.credits', { count: back }) })}</Text>
      {sending + sent + delivered > 0 && (
        <Text mt="xs" c="dimmed" size="sm">
          {t('campaign.cancelTooLate', { count: sending + sent + delivered })}
        </Text>
      )}
    </>
  );
}
