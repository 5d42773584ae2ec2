import { PageHeader } from '../../components/ui/page-header.js';
import { ApiKeyList } from '../../features/merchant/keys/api-key-list.js';
import { DocsCard } from '../../features/merchant/keys/docs-card.js';
import { MakeKey } from '../../features/merchant/keys/make-key.js';
import { t } from '../../words/t.js';

/** Keys for programs, and what they can do with them. */
export function SettingsDevelopersPage() {
  return (
    <>
      <PageHeader
        title={t('settings.developers')}
        description={t('settings.developersQuestion')}
        actions={<MakeKey />}
      />
      <ApiKeyList />
      <DocsCard />
    </>
  );
}
