import type { Campaign } from './api/campaigns.js';

export interface Shares {
  /** Texts that are through: sent, failed, skipped or of unknown fate. */
  done: number;
  /** Of all guests, 0 to 1. */
  doneShare: number;
  /** Of the texts that a gateway took; `undefined` before there are any. */
  deliveredShare: number | undefined;
  clickShare: number | undefined;
}

/** How far a campaign is, and how it is received. */
export function sharesOf({ counts, clicked }: Pick<Campaign, 'counts' | 'clicked'>): Shares {
  const { total, pending, sending, sent, delivered } = counts;
  const done = total - pending - sending;
  const reached = sent + delivered;
  return {
    done,
    doneShare: total === 0 ? 0 : done / total,
    deliveredShare: reached === 0 ? undefined : delivered / reached,
    clickShare: delivered === 0 ? undefined : Math.min(1, clicked / delivered),
  };
}
