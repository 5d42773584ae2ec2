import type { Campaign } from './api/campaigns.js';

export interface Shares {
  /** Texts that are through: sent, failed, skipped or of unknown fate. */
  done: number;
  /** Of all guests, 0 to 1. */
  doneShare: number;
  /** Of the texts that left; `undefined` before there are any. What failed counts, whether a gateway took it or not: the report tells them apart. */
  deliveredShare: number | undefined;
  clickShare: number | undefined;
}

/** How far a campaign is, and how it is received. */
export function sharesOf({ counts, clicked }: Pick<Campaign, 'counts' | 'clicked'>): Shares {
  const { total, pending, sending, sent, delivered, failed } = counts;
  const done = total - pending - sending;
  const left = sent + delivered + failed;
  return {
    done,
    doneShare: total === 0 ? 0 : done / total,
    deliveredShare: left === 0 ? undefined : delivered / left,
    clickShare: delivered === 0 ? undefined : Math.min(1, clicked / delivered),
  };
}
