import { IconToolsKitchen2 } from '@tabler/icons-react';
import { EmptyState } from '../../components/ui/empty-state.js';
import { t } from '../../words/t.js';

/** Stands where a page is still being made. */
export function Placeholder() {
  return (
    <EmptyState icon={IconToolsKitchen2} title={t('shell.soon')}>
      {t('shell.soonHint')}
    </EmptyState>
  );
}
