import { t } from '../../../../words/t.js';

/** `1 credit`, or `1–2 credits` where guests differ. */
export function creditsEach(breakdown: readonly { recipients: number; credits: number }[]): string {
  const each = breakdown.map(({ recipients, credits }) => Math.ceil(credits / Math.max(recipients, 1)));
  return creditsSpan(Math.min(...each), Math.max(...each));
}

export const creditsSpan = (least: number, most: number): string =>
  least === most ? t('common.credits', { count: most }) : t('compose.creditsSpan', { least, most });
