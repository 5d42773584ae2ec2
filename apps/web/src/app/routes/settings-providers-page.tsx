import { PageHeader } from '../../components/ui/page-header.js';
import { ProviderSettings } from '../../features/provider/provider-settings.js';
import { t } from '../../words/t.js';

export function SettingsProvidersPage() {
  return (
    <>
      <PageHeader title={t('settings.providers')} description={t('settings.providersQuestion')} />
      <ProviderSettings />
    </>
  );
}
