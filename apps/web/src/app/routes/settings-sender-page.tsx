import { PageHeader } from '../../components/ui/page-header.js';
import { SenderSettings } from '../../features/merchant/settings/sender-settings.js';
import { t } from '../../words/t.js';

export function SettingsSenderPage() {
  return (
    <>
      <PageHeader title={t('settings.sender')} description={t('settings.senderQuestion')} />
      <SenderSettings />
    </>
  );
}
