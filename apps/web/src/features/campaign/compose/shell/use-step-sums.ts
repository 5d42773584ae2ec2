import { currentLocale } from '../../../../lib/format/locale.js';
import { useNow } from '../../../../lib/format/use-now.js';
import { t } from '../../../../words/t.js';
import { useComposer } from '../composer-context.js';
import { isStarter } from '../message/starter.js';
import type { StepName } from '../steps.js';
import { describeTime } from '../when/describe-time.js';
import { judgeStart } from '../when/judge-start.js';
import { creditsEach } from './credits-each.js';

/** What each step has come to, in a word or two. */
export function useStepSums(): Partial<Record<StepName, string>> {
  const { campaign, start } = useComposer();
  const now = useNow(60_000);
  const { timezone, counts, estimate, message } = campaign;
  const sums: Partial<Record<StepName, string>> = {};
  if (counts.total > 0) sums.guests = t('compose.sumGuests', { count: counts.total });
  if (estimate && estimate.recipients > 0 && !isStarter(message)) sums.message = creditsEach(estimate.breakdown);
  const { instant, problems } = judgeStart({ choice: start, timezone, now });
  if (start.mode === 'at' && instant && problems.length === 0) {
    sums.when = describeTime(instant, { timezone, now, locale: currentLocale() });
  } else if (start.mode === 'now' && sums.message) sums.when = t('compose.sumNow');
  return sums;
}
