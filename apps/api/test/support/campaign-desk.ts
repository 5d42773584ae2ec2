import { phones } from '@dinnerbell/testing';
import { CloseCampaign } from '../../src/campaign/close-campaign.processor.js';
import { DueCampaigns } from '../../src/campaign/due-campaigns.js';
import { LaunchCampaign } from '../../src/campaign/launch-campaign.processor.js';
import { RefreshEstimate } from '../../src/campaign/refresh-estimate.processor.js';
import { systemContext } from '../../src/database/context.js';
import { Database, type Tx } from '../../src/database/transaction.js';
import type { Registered } from './register-merchant.js';
import { startApi } from './start-api.js';
import { TWILIO_SETTINGS } from './twilio-settings.js';

/** The API, by default without a worker: a spec calls the processors itself, so that nothing moves by itself. */
export async function openCampaignDesk(settings: Record<string, string> = {}) {
  const api = await startApi({ ...TWILIO_SETTINGS, WELCOME_CREDITS: '1000', ...settings });
  const database = api.app.get(Database);
  const sql = <Row = Record<string, unknown>>(statement: string, params: unknown[] = []): Promise<Row[]> =>
    database.transaction(systemContext('spec'), (tx) => tx.query<Row>(statement, params));
  return {
    ...api,
    sql,
    system: <T>(fn: (tx: Tx) => Promise<T>) => database.transaction(systemContext('spec'), fn),
    launch: (campaignId: string) => api.app.get(LaunchCampaign).handle({ campaignId }),
    finish: (campaignId: string) => api.app.get(CloseCampaign).handle({ campaignId }),
    estimate: (campaignId: string) => api.app.get(RefreshEstimate).handle({ campaignId }),
    due: () => api.app.get(DueCampaigns),
    /** Lets time pass for one campaign: it was due so many minutes ago. */
    dueSince: (id: string, minutes = 0) =>
      sql(`UPDATE campaigns SET scheduled_at = now() - make_interval(mins => $2) WHERE id = $1`, [id, minutes]),
    credits: async (merchant: Registered) => {
      const { body } = await merchant.call('GET', '/billing');
      return { free: body.smsCredits as number, held: body.smsCreditsHeld as number };
    },
  };
}

export type CampaignDesk = Awaited<ReturnType<typeof openCampaignDesk>>;

/** A body of create: `count` guests, one segment and one credit each. */
export function campaignFor(count: number, more: Record<string, unknown> = {}) {
  return {
    name: 'Winter lunch',
    message: 'Hi {{name|friend}}, lunch is on us.',
    recipients: phones(count).map((phone, index) => ({ phone, fields: { name: `Guest${index}` } })),
    ...more,
  };
}

/** An hour from now, on the whole second. */
export function inAnHour(minutes = 60): string {
  return new Date(Math.ceil(Date.now() / 1000) * 1000 + minutes * 60_000).toISOString();
}
