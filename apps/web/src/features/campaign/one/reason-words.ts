import { t } from '../../../words/t.js';

const KNOWN = ['merchant', 'many_refused', 'no_gateway', 'missed', 'none_accepted'] as const;
type Known = (typeof KNOWN)[number];
const isKnown = (reason: string): reason is Known => KNOWN.includes(reason as Known);

/** Why a campaign rests or failed, and what to do about it. */
export function reasonOf(reason: string | null): string {
  if (reason !== null && isKnown(reason)) return t(`campaign.because_${reason}`);
  const code = reason?.startsWith('misconfigured:') ? reason.slice('misconfigured:'.length) : undefined;
  if (code !== undefined) return t('campaign.because_misconfigured', { code });
  return t('campaign.because_other');
}
