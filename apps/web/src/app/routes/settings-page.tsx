import { PageHeader } from '../../components/ui/page-header.js';
import { t } from '../../words/t.js';
import { Placeholder } from './placeholder.js';

export function SettingsPage() {
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <Placeholder />
    </>
  );
}
