import { signTwilio } from '@dinnerbell/sms-gateways';
import { OPERATOR_TWILIO_ID } from '../../src/provider/operator-account.js';
import { ClaimWave } from '../../src/sms/claim-wave.js';
import { StopTexts } from '../../src/sms/stop-texts.js';
import { campaignFor, inAnHour, openCampaignDesk } from './campaign-desk.js';
import type { Registered } from './register-merchant.js';
import { TWILIO_SETTINGS } from './twilio-settings.js';

let made = 0;

/** The API without a worker, guests who write back, and claims made by hand. */
export async function openReplyDesk(settings: Record<string, string> = {}) {
  const desk = await openCampaignDesk({ TWILIO_SEGMENTS_PER_SECOND: '10000', ...settings });
  const path = `/webhooks/sms/twilio/${OPERATOR_TWILIO_ID}/inbound`;

  /** A text as Twilio hands it over; the same `MessageSid` is the same text. */
  const text = (from: string, body: string, more: Record<string, string> = {}) => {
    const MessageSid = `SM${(made += 1).toString(16).padStart(32, '0')}`;
    return new URLSearchParams({
      MessageSid,
      From: from,
      To: '+12125550199',
      Body: body,
      SmsStatus: 'received',
      ...more,
    });
  };
  const post = async (
    form: URLSearchParams,
    signature?: string,
    to = path,
    token: string = TWILIO_SETTINGS.TWILIO_AUTH_TOKEN,
  ) => {
    const answer = await fetch(desk.url + to, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signature ?? signTwilio(token, desk.env.publicUrl + to, form),
      },
      body: form.toString(),
    });
    return { status: answer.status, body: await answer.text() };
  };

  return {
    ...desk,
    path,
    text,
    post,
    say: (from: string, body: string, more: Record<string, string> = {}) => post(text(from, body, more)),
    stopTexts: desk.app.get(StopTexts),
    claim: (campaignId: string, afterId?: string) => desk.app.get(ClaimWave).run({ campaignId, afterId }, 'spec'),
    /** A campaign to so many guests, an hour ahead. */
    scheduled: async (merchant: Registered, count: number): Promise<string> => {
      const answer = await merchant.call('POST', '/campaigns', campaignFor(count, { scheduledAt: inAnHour() }));
      if (answer.status !== 201) throw new Error(`schedule: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body.id as string;
    },
    /** The same, begun: its rows are Pending, nothing is claimed. */
    begun: async function (merchant: Registered, count: number): Promise<string> {
      const id = await this.scheduled(merchant, count);
      await desk.dueSince(id);
      await desk.launch(id);
      return id;
    },
    /** Guests whom this restaurant has texted, the first of `phones`, by a campaign that is over. */
    texted: async function (merchant: Registered, count: number, daysAgo = 1): Promise<string> {
      const { body } = await merchant.call('POST', '/campaigns', campaignFor(count));
      await desk.sql(
        `UPDATE recipients SET status = 'Sent', gateway_account_id = $2, attempt = 1, attempt_at = now() - make_interval(days => $3)
         WHERE campaign_id = $1`,
        [body.id, OPERATOR_TWILIO_ID, daysAgo],
      );
      await desk.sql(`UPDATE campaign_tallies SET pending = 0, sent = $2 WHERE campaign_id = $1`, [body.id, count]);
      await desk.sql(`UPDATE campaigns SET status = 'Sent' WHERE id = $1`, [body.id]);
      return body.id as string;
    },
    statusOf: async (campaignId: string, phone: string) => {
      const [row] = await desk.sql<{ status: string; skip_reason: string | null }>(
        'SELECT status, skip_reason FROM recipients WHERE campaign_id = $1 AND phone = $2',
        [campaignId, phone],
      );
      return row;
    },
    optedOut: async (merchant: Registered) =>
      (
        await desk.sql<{ phone: string }>('SELECT phone FROM opt_outs WHERE merchant_id = $1 ORDER BY phone', [
          merchant.id,
        ])
      ).map(({ phone }) => phone),
  };
}

export type ReplyDesk = Awaited<ReturnType<typeof openReplyDesk>>;
