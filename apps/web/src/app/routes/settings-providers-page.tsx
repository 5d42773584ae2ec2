import { PageHeader } from '../../components/ui/page-header.js';
import { Placeholder } from './placeholder.js';
import { t } from '../../words/t.js';

export function SettingsProvidersPage() {
  return (
    <>
      <PageHeader title={t('settings.providers')} description={t('settings.providersQuestion')} />
      <Placeholder />
    </>
  );
}
