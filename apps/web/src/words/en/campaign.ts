export const campaign = {
  title: 'Campaigns',
  statusDraft: 'Draft',
  statusScheduled: 'Scheduled',
  statusSending: 'Sending',
  statusPaused: 'Paused',
  statusSent: 'Sent',
  statusFailed: 'Failed',
  statusCancelled: 'Cancelled',
} as const;
