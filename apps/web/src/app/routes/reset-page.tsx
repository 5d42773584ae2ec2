import { DoorCard } from '../../features/merchant/door-card.js';
import { t } from '../../words/t.js';
import { Placeholder } from './placeholder.js';

export function ResetPage() {
  return (
    <DoorCard title={t('merchant.resetTitle')}>
      <Placeholder />
    </DoorCard>
  );
}
