import { t } from '../../../words/t.js';

/** What is left of the sending, in the words of somebody who looks at a clock. */
export function timeLeft(seconds: number): string {
  if (seconds < 60) return t('campaign.underAMinute');
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return t('campaign.minutesLeft', { count: minutes });
  return t('campaign.hoursLeft', { count: Math.round(minutes / 60) });
}
