import { Alert, Anchor, Group, Loader, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { toastDone } from '../../../../components/ui/toast.js';
import { t } from '../../../../words/t.js';
import { paymentQuery } from '../api/buy-credits.js';

interface PaymentWatchProps {
  id: string;
  url: string;
  onDone: () => void;
}

/** Waits for a payment that is made in another tab; once it is paid, what there is to spend is asked for anew. */
export function PaymentWatch({ id, url, onDone }: PaymentWatchProps) {
  const queries = useQueryClient();
  const { data } = useQuery(paymentQuery(id));
  const status = data?.status ?? 'Pending';
  const credits = data?.credits ?? 0;
  useEffect(() => {
    if (status !== 'Succeeded') return;
    toastDone(t('compose.payDone', { credits: t('common.credits', { count: credits }) }));
    for (const room of ['billing', 'merchant', 'campaign']) void queries.invalidateQueries({ queryKey: [room] });
    onDone();
  }, [status, credits, queries, onDone]);
  if (status === 'Failed') {
    return (
      <Alert color="crimson" role="alert">
        {t('compose.payFailed')}
      </Alert>
    );
  }
  return (
    <Group wrap="nowrap" align="flex-start" role="status">
      <Loader size={18} mt={3} aria-hidden />
      <div>
        <Text>{t('compose.payOpened')}</Text>
        <Anchor href={url} target="_blank" rel="noreferrer" size="sm">
          {t('compose.payOpenAgain')}
        </Anchor>
      </div>
    </Group>
  );
}
