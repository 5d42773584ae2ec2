import { Badge, Button, Card, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Money } from '../../../../components/ui/figures.js';
import { ProblemAlert } from '../../../../components/ui/problem-alert.js';
import { ButtonLink } from '../../../../components/ui/router-links.js';
import { usualTill } from '../../../../lib/payments/usual-till.js';
import { t } from '../../../../words/t.js';
import { startPayment } from '../api/buy-credits.js';
import { billingQuery } from '../api/house-rules.js';
import { coverShortfall } from './cover-shortfall.js';
import { PaymentWatch } from './payment-watch.js';

interface PackagesDialogProps {
  missing: number;
  opened: boolean;
  onClose: () => void;
}

/** Packages of credits, the one that is enough first in line; paid in another tab, so that this page stays as it is. */
export function PackagesDialog({ missing, opened, onClose }: PackagesDialogProps) {
  const billing = useQuery({ ...billingQuery, enabled: opened });
  const packages = billing.data?.packages ?? [];
  const [paying, setPaying] = useState<{ id: string; url: string }>();
  const pay = useMutation({
    mutationFn: async (packageId: string) => {
      const currency = packages.find(({ id }) => id === packageId)?.price.currency;
      const gateway = usualTill(billing.data?.gateways ?? [], currency) ?? 'stripe';
      // Opened by the press itself, or the browser would block it.
      const page = window.open('', '_blank');
      try {
        const { paymentId, checkout } = await startPayment(
          { packageId, gateway, ...(currency && { currency }) },
          crypto.randomUUID(),
        );
        const url = checkout.url ?? '/app/billing';
        if (page) page.location.href = url;
        setPaying({ id: paymentId, url });
      } catch (error) {
        page?.close();
        throw error;
      }
    },
  });
  const enough = coverShortfall(packages, missing);
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={<Text fw={650}>{t('compose.packagesTitle')}</Text>}>
      <Stack gap="sm">
        <Text c="dimmed">{t('compose.packagesIntro', { count: missing })}</Text>
        <ProblemAlert error={billing.error ?? pay.error} />
        {paying && <PaymentWatch {...paying} onDone={onClose} />}
        {!paying &&
          packages.map(({ id, name, credits, price }) => (
            <Card key={id} p="md">
              <Group justify="space-between" gap="sm">
                <div>
                  <Group gap="xs">
                    <Text fw={600}>{name}</Text>
                    {id === enough?.id && credits >= missing && <Badge>{t('compose.packageEnough')}</Badge>}
                  </Group>
                  <Text size="sm" c="dimmed">
                    {t('common.credits', { count: credits })}
                  </Text>
                </div>
                <Button
                  variant={id === enough?.id ? 'filled' : 'default'}
                  loading={pay.isPending && pay.variables === id}
                  disabled={pay.isPending}
                  onClick={() => pay.mutate(id)}
                >
                  <Money amount={price.amount} currency={price.currency} />
                </Button>
              </Group>
            </Card>
          ))}
        <ButtonLink to="/billing" variant="subtle" w="fit-content">
          {t('compose.payElsewhere')}
        </ButtonLink>
      </Stack>
    </Modal>
  );
}
