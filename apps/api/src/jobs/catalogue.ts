/** The queues of the product: lanes take long, so nothing that must be quick stands behind them. */
export const QUEUES = {
  dinnerbell: { concurrency: 4 },
  'dinnerbell-lanes': { concurrency: 4 },
} as const satisfies Record<string, { concurrency: number }>;

export type QueueName = keyof typeof QUEUES;

export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];

/** What each job carries: ids and words of the house, never a number or a text. */
export interface JobPayloads {
  'billing.check-payment': { paymentId: string };
  'billing.send-refund': { refundId: string };
  'campaign.launch': { campaignId: string };
  'campaign.close': { campaignId: string };
  'campaign.estimate': { campaignId: string };
  'mail.send': { noticeId: string };
  'sms.send-lane': { campaignId: string; afterId?: string; upToId?: string };
  'sms.skip-pending': { campaignId: string; reason: string };
  'sms.apply-receipts': Record<never, string>;
  'sms.reap-waves': Record<never, string>;
  'sms.reconcile': Record<never, string>;
  'sms.send-confirmation': { confirmationId: string };
}

export type JobName = keyof JobPayloads;

/** Every job of the product and the queue it goes through. */
export const JOBS: Readonly<Record<JobName, { readonly queue: QueueName }>> = {
  'billing.check-payment': { queue: 'dinnerbell' },
  'billing.send-refund': { queue: 'dinnerbell' },
  'campaign.launch': { queue: 'dinnerbell' },
  'campaign.close': { queue: 'dinnerbell' },
  'campaign.estimate': { queue: 'dinnerbell' },
  'mail.send': { queue: 'dinnerbell' },
  'sms.send-lane': { queue: 'dinnerbell-lanes' },
  'sms.skip-pending': { queue: 'dinnerbell' },
  'sms.apply-receipts': { queue: 'dinnerbell' },
  'sms.reap-waves': { queue: 'dinnerbell' },
  'sms.reconcile': { queue: 'dinnerbell' },
  'sms.send-confirmation': { queue: 'dinnerbell' },
};

/** One job to do: name and payload belong together. `key` and `runAt` as the queue's port has them. */
export type Job = { [N in JobName]: { name: N; data: JobPayloads[N]; key?: string; runAt?: Date } }[JobName];
