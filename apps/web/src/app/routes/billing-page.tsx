import { PageHeader } from '../../components/ui/page-header.js';
import { t } from '../../words/t.js';
import { Placeholder } from './placeholder.js';

export function BillingPage() {
  return (
    <>
      <PageHeader title={t('billing.title')} />
      <Placeholder />
    </>
  );
}
