import type { Campaign } from './api/campaigns.js';

export type Deed = 'edit' | 'pause' | 'resume' | 'cancel' | 'discard' | 'duplicate';

const DEEDS: Record<Campaign['status'], readonly Deed[]> = {
  Draft: ['edit', 'duplicate', 'discard'],
  Scheduled: ['edit', 'duplicate', 'cancel'],
  Sending: ['pause', 'duplicate', 'cancel'],
  Paused: ['resume', 'duplicate', 'cancel'],
  Sent: ['duplicate'],
  Failed: ['duplicate'],
  Cancelled: ['duplicate'],
};

/** What the restaurant may do with a campaign as it stands, the likeliest first. One that only waits for answers is left alone. */
export function whatCanBeDone({ status, settling }: Pick<Campaign, 'status' | 'settling'>): readonly Deed[] {
  return settling ? DEEDS[status].filter((deed) => deed !== 'pause') : DEEDS[status];
}
