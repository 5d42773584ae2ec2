import { Button, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.js';
import { toastDone } from '../../components/ui/toast.js';
import { t } from '../../words/t.js';
import { useBilling } from './api/billing.js';
import { usePayment } from './api/payment.js';
import { useRefund } from './api/refund.js';

/** Unused credits of one payment go back for money. */
export function GiveBack({ paymentId }: { paymentId: string }) {
  const [key, setKey] = useState<string>();
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setKey(crypto.randomUUID())}>
        {t('billing.giveBackShort')}
      </Button>
      {key !== undefined && <Question paymentId={paymentId} requestKey={key} onClose={() => setKey(undefined)} />}
    </>
  );
}

interface QuestionProps {
  paymentId: string;
  requestKey: string;
  onClose: () => void;
}

function Question({ paymentId, requestKey, onClose }: QuestionProps) {
  const { data: payment } = usePayment(paymentId);
  const { data: billing } = useBilling();
  const refund = useRefund();
  const [wanted, setWanted] = useState<number>();
  const most = payment && billing ? Math.min(payment.credits - payment.creditsRefunded, billing.smsCredits) : 0;
  const credits = Math.min(wanted ?? most, most);
  const told = t('common.credits', { count: credits });
  const give = (): void =>
    refund.mutate(
      { id: paymentId, credits, key: requestKey },
      { onSuccess: () => (toastDone(t('billing.givenBack', { credits: told })), onClose()) },
    );
  return (
    <ConfirmDialog
      opened
      danger
      title={t('billing.giveBackTitle')}
      confirm={t('billing.giveBackDo', { credits: told })}
      busy={refund.isPending || !payment || !billing}
      error={refund.error}
      onConfirm={most > 0 ? give : onClose}
      onClose={onClose}
    >
      {most > 0 ? (
        <Stack gap="sm">
          <Text>{t('billing.giveBackHint', { credits: t('common.credits', { count: most }) })}</Text>
          <NumberInput
            label={t('billing.giveBackCount')}
            min={1}
            max={most}
            clampBehavior="strict"
            allowDecimal={false}
            thousandSeparator
            value={credits}
            onChange={(value) => setWanted(Number(value) || 1)}
          />
        </Stack>
      ) : (
        <Text>{t('billing.giveBackNone')}</Text>
      )}
    </ConfirmDialog>
  );
}
