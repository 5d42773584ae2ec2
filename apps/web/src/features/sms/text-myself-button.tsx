import { Button } from '@mantine/core';
import { toastDone, toastProblem } from '../../components/ui/toast.js';
import { t } from '../../words/t.js';
import { useTextMyself } from './api/text-myself.js';

/** Sends one text to the owner's own phone. */
export function TextMyselfButton({ phone }: { phone: string | undefined }) {
  const send = useTextMyself();
  return (
    <Button
      variant="default"
      disabled={phone === undefined}
      loading={send.isPending}
      onClick={() =>
        phone !== undefined &&
        send.mutate(
          { to: phone, message: t('sms.testText') },
          { onSuccess: () => toastDone(t('sms.testSent')), onError: toastProblem },
        )
      }
    >
      {t('sms.textMyself')}
    </Button>
  );
}
