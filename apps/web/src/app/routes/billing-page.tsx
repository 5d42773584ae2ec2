import { Anchor, Tabs } from '@mantine/core';
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { PageHeader } from '../../components/ui/page-header.js';
import { Section } from '../../components/ui/section.js';
import { BalanceTiles } from '../../features/billing/balance-tiles.js';
import { BuyCredits } from '../../features/billing/buy-credits.js';
import { CreditLedger } from '../../features/billing/credit-ledger.js';
import { PaymentHistory } from '../../features/billing/payment-history.js';
import { PaymentReturn } from '../../features/billing/payment-return.js';
import { t } from '../../words/t.js';

/** What is left, how to get more, and where it went. */
export function BillingPage() {
  const { payment, paid = false, tab = 'payments' } = useSearch({ from: '/desk/billing' });
  const navigate = useNavigate({ from: '/billing' });
  const router = useRouter();
  return (
    <>
      <PageHeader title={t('billing.title')} description={t('billing.question')} />
      {payment !== undefined && (
        <PaymentReturn paymentId={payment} paid={paid} onGoOn={(path) => void router.navigate({ href: path })} />
      )}
      <BalanceTiles />
      <Section title={t('billing.packages')} description={t('billing.packagesHint')}>
        <BuyCredits />
      </Section>
      <Tabs
        mt="xl"
        value={tab}
        keepMounted={false}
        onChange={(next) => void navigate({ search: { tab: next === 'ledger' ? 'ledger' : 'payments' } })}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="payments">{t('billing.paymentsTab')}</Tabs.Tab>
          <Tabs.Tab value="ledger">{t('billing.ledger')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="payments">
          <PaymentHistory />
        </Tabs.Panel>
        <Tabs.Panel value="ledger">
          <CreditLedger campaignLink={(id, name) => <CampaignLink id={id} name={name} />} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function CampaignLink({ id, name }: { id: string; name: string }) {
  return (
    <Anchor inherit renderRoot={(props) => <Link to="/campaigns/$campaignId" params={{ campaignId: id }} {...props} />}>
      {name}
    </Anchor>
  );
}
