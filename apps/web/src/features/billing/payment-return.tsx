import { Alert, Button, Group, Loader, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { ProblemAlert } from '../../components/ui/problem-alert.js';
import { t } from '../../words/t.js';
import { type Payment, usePayment } from './api/payment.js';
import { useVerifyPayment } from './api/verify-payment.js';
import { readWayBack } from './way-back.js';

const LABELS = { stripe: 'Stripe', razorpay: 'Razorpay' };

interface PaymentReturnProps {
  paymentId: string;
  /** The till sent the payer back as one who paid; only the gateway's own word counts. */
  paid: boolean;
  onGoOn: (path: string) => void;
}

/** The payer is back from the till: what became of it, as soon as the gateway says so. */
export function PaymentReturn({ paymentId, paid, onGoOn }: PaymentReturnProps) {
  const { data: payment, error } = usePayment(paymentId, { watch: true });
  const { mutate: verify } = useVerifyPayment();
  const asked = useRef(false);
  useEffect(() => {
    // Stripe can be asked by us; Razorpay tells by its webhook, and its browser's word needs a signature of checkout.js.
    if (asked.current || payment?.status !== 'Pending' || payment.gateway !== 'stripe') return;
    asked.current = true;
    verify(paymentId);
  }, [payment, paymentId, verify]);
  if (error && !payment) return <ProblemAlert error={error} />;
  if (!payment) return null;
  return (
    <div aria-live="polite" style={{ marginBottom: 'var(--mantine-spacing-xl)' }}>
      <Fate payment={payment} paid={paid} onGoOn={onGoOn} />
    </div>
  );
}

function Fate({ payment, paid, onGoOn }: { payment: Payment } & Omit<PaymentReturnProps, 'paymentId'>) {
  const gateway = LABELS[payment.gateway];
  const back = readWayBack();
  switch (payment.status) {
    case 'Succeeded':
      return (
        <Alert
          color="bottle"
          icon={<IconCircleCheck aria-hidden />}
          title={t('billing.paidTitle', { credits: t('common.credits', { count: payment.credits }) })}
        >
          <Text size="sm">{t('billing.paidHint', { gateway })}</Text>
          {back !== undefined && (
            <Button mt="sm" onClick={() => onGoOn(back)}>
              {t('billing.goBack')}
            </Button>
          )}
        </Alert>
      );
    case 'Refunded':
      return (
        <Alert color="gray" title={t('billing.refundedTitle')}>
          {t('billing.refundedHint')}
        </Alert>
      );
    case 'Failed':
      return (
        <Alert color="crimson" icon={<IconAlertTriangle aria-hidden />} title={t('billing.failedTitle')}>
          {t('billing.failedHint')}
        </Alert>
      );
    case 'Pending':
      return paid ? (
        <Alert color="brass" icon={<Loader size={18} />} title={t('billing.waitingTitle', { gateway })}>
          {t('billing.waitingHint')}
        </Alert>
      ) : (
        <Alert color="brass" icon={<IconClock aria-hidden />} title={t('billing.unpaidTitle')}>
          <Text size="sm">{t('billing.unpaidHint')}</Text>
          <Group mt="sm">
            {payment.checkout?.url !== undefined && (
              <Button component="a" href={payment.checkout.url} variant="default">
                {t('billing.goOnPaying')}
              </Button>
            )}
          </Group>
        </Alert>
      );
  }
}
