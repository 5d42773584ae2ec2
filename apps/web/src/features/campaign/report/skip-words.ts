import { t } from '../../../words/t.js';

const KNOWN = ['opted_out', 'offer_ended', 'cancelled', 'missed'] as const;
type Known = (typeof KNOWN)[number];
const isKnown = (reason: string): reason is Known => KNOWN.includes(reason as Known);

/** Why a guest was left out, in words. */
export const skipWords = (reason: string): string =>
  isKnown(reason) ? t(`campaign.skip_${reason}`) : t('campaign.skip_other', { reason: reason.replaceAll('_', ' ') });
