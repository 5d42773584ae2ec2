/** The statuses of the spec and those DESIGN §3 adds. Transitions are data: guarded UPDATEs and CHECKs are built from them. */
export const CAMPAIGN_STATUSES = ['Draft', 'Scheduled', 'Sending', 'Paused', 'Sent', 'Failed', 'Cancelled'] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

export const CAMPAIGN_TRANSITIONS: Readonly<Record<CampaignStatus, readonly CampaignStatus[]>> = {
  Draft: ['Scheduled', 'Cancelled'],
  Scheduled: ['Draft', 'Sending', 'Cancelled', 'Failed'],
  Sending: ['Paused', 'Sent', 'Cancelled', 'Failed'],
  Paused: ['Sending', 'Cancelled', 'Failed'],
  Sent: [],
  Failed: [],
  Cancelled: [],
};

export function campaignCanMove(from: CampaignStatus, to: CampaignStatus): boolean {
  return CAMPAIGN_TRANSITIONS[from].includes(to);
}

export const RECIPIENT_STATUSES = ['Pending', 'Sending', 'Sent', 'Delivered', 'Failed', 'Unknown', 'Skipped'] as const;
export type RecipientStatus = (typeof RECIPIENT_STATUSES)[number];

/**
 * Sending → Pending only when the gateway surely did not take it, Unknown → Pending only when a look-up proved absence.
 * A row that went back to Pending still takes a late receipt of its earlier attempt: else it would be sent twice.
 */
export const RECIPIENT_TRANSITIONS: Readonly<Record<RecipientStatus, readonly RecipientStatus[]>> = {
  Pending: ['Sending', 'Sent', 'Delivered', 'Failed', 'Skipped'],
  Sending: ['Pending', 'Sent', 'Delivered', 'Failed', 'Unknown'],
  Sent: ['Delivered', 'Failed'],
  Delivered: [],
  Failed: ['Delivered'],
  Unknown: ['Pending', 'Sent', 'Delivered', 'Failed'],
  Skipped: [],
};

export function recipientCanMove(from: RecipientStatus, to: RecipientStatus): boolean {
  return RECIPIENT_TRANSITIONS[from].includes(to);
}

/** Receipts only go up. Skipped stands above all: nothing was sent, so no receipt moves it. */
export const RECIPIENT_RANK: Readonly<Record<RecipientStatus, number>> = {
  Pending: 0,
  Sending: 1,
  Unknown: 1,
  Sent: 2,
  Failed: 3,
  Delivered: 4,
  Skipped: 5,
};

/** The status after a receipt: the higher of the two, so that any order and any number of copies ends the same. */
export function applyReceipt(current: RecipientStatus, seen: 'Sent' | 'Delivered' | 'Failed'): RecipientStatus {
  return RECIPIENT_RANK[seen] > RECIPIENT_RANK[current] ? seen : current;
}
