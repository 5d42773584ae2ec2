import { DoorCard } from '../../features/merchant/door-card.js';
import { t } from '../../words/t.js';
import { Placeholder } from './placeholder.js';

export function SignUpPage() {
  return (
    <DoorCard title={t('merchant.signUpTitle')}>
      <Placeholder />
    </DoorCard>
  );
}
