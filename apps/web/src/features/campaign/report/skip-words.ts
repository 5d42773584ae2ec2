import { t } from '../../../words/t.js';

const KNOWN = ['opted_out', 'offer_ended', 'cancelled', 'missed'] as const;
type Known = (typeof KNOWN)[number];
const isKnown = (reason: string): reason is Known => KNOWN.includes(reason as Known);

/** Why a guest was left out, in words: ours where we have them, else those the API gave. */
export const skipWords = (reason: string, given = reason.replaceAll('_', ' ')): string =>
  isKnown(reason) ? t(`campaign.skip_${reason}`) : t('campaign.skip_other', { reason: given });
