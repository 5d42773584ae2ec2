import { t } from '../../../../words/t.js';
import type { StepName } from '../steps.js';

export function stepTitle(step: StepName): string {
  const titles = {
    guests: t('compose.stepGuests'),
    message: t('compose.stepMessage'),
    when: t('compose.stepWhen'),
    check: t('compose.stepCheck'),
  };
  return titles[step];
}
