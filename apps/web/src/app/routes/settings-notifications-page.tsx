import { PageHeader } from '../../components/ui/page-header.js';
import { NotificationSettings } from '../../features/merchant/settings/notification-settings.js';
import { t } from '../../words/t.js';

export function SettingsNotificationsPage() {
  return (
    <>
      <PageHeader title={t('settings.notifications')} description={t('settings.notificationsQuestion')} />
      <NotificationSettings />
    </>
  );
}
