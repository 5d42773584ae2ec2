import type { Job } from '../jobs/catalogue.js';

/** The sharper start; the clock makes it certain. The instant is in the key: a campaign moved to an earlier time has a job of its own. */
export function launchJob(campaignId: string, scheduledAt: Date): Job {
  return {
    name: 'campaign.launch',
    data: { campaignId },
    key: `launch/${campaignId}/${scheduledAt.getTime()}`,
    runAt: scheduledAt,
  };
}
