import type { Job } from '../jobs/catalogue.js';

/** Asks the room below to turn what has not been sent into Skipped, in batches. */
export function skipPendingJob(campaignId: string, reason: 'cancelled' | 'missed' | 'no_gateway'): Job {
  return { name: 'sms.skip-pending', data: { campaignId, reason }, key: `skip/${campaignId}` };
}
