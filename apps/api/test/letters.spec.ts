import { CreditLedger } from '../src/billing/credit-ledger.js';
import { CreditPayment } from '../src/billing/payment/credit-payment.js';
import { findPayment } from '../src/billing/payment/payment-row.js';
import { CloseCampaign } from '../src/campaign/close-campaign.processor.js';
import { LaunchCampaign } from '../src/campaign/launch-campaign.processor.js';
import { newId } from '../src/database/new-id.js';
import { PauseCampaign } from '../src/sms/pause-campaign.js';
import { waitFor } from '@dinnerbell/testing';
import { campaignFor, inAnHour } from './support/campaign-desk.js';
import { openMailDesk, type MailDesk, type ReceivedMail } from './support/mail-desk.js';
import { callApi, type Registered } from './support/register-merchant.js';

const EVIL = `<b>Brunch</b>\u00a0& "more"`;

describe('what merchants are told by mail', () => {
  let desk: MailDesk;
  let merchant: Registered;

  beforeAll(async () => {
    desk = await openMailDesk();
  });
  afterAll(() => desk?.close());
  beforeEach(async () => {
    merchant = await desk.register();
  });

  /** The one mail there is, after everything that is due was mailed twice over. */
  const theMail = async (): Promise<ReceivedMail> => {
    await desk.mailDue();
    await desk.pass(merchant);
    await desk.mailDue();
    const mails = await desk.inbox(merchant);
    expect(mails).toHaveLength(1);
    return mails[0] as ReceivedMail;
  };
  const noMail = async (dropped: string): Promise<void> => {
    await desk.mailDue();
    expect(await desk.inbox(merchant)).toEqual([]);
    expect((await desk.notices(merchant)).map((notice) => notice.dropped)).toEqual([dropped]);
  };
  /** The figures of a mail, as they stand in its text. */
  const figures = ({ text }: ReceivedMail): Record<string, string> =>
    Object.fromEntries(
      [...text.matchAll(/^ {2}(\S.*?) {2,}(\S.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
    );
  const notifications = (change: object) => merchant.call('PATCH', '/merchants/settings', { notifications: change });

  /** A campaign that is sending, with so many guests in so many states. */
  const sending = async (name = 'Winter lunch'): Promise<string> => {
    const { body } = await merchant.call('POST', '/campaigns', campaignFor(6, { name, scheduledAt: inAnHour() }));
    await desk.sql(`UPDATE campaigns SET scheduled_at = now() WHERE id = $1`, [body.id]);
    await desk.app.get(LaunchCampaign).handle({ campaignId: body.id });
    return body.id as string;
  };
  const settle = (id: string, counts: Record<string, number>) =>
    desk.sql(
      `UPDATE campaign_tallies SET pending = 0, ${Object.entries(counts)
        .map(([column, value]) => `${column} = ${value}`)
        .join(', ')} WHERE campaign_id = $1`,
      [id],
    );
  const close = (campaignId: string) => desk.app.get(CloseCampaign).handle({ campaignId });

  test('a campaign that has gone out, with its figures and its report', async () => {
    const id = await sending(EVIL);
    await settle(id, { sent: 2, delivered: 1, failed: 1, skipped: 2, accepted: 3 });
    await desk.sql('UPDATE holds SET consumed = 3 WHERE campaign_id = $1', [id]);
    await desk.sql('UPDATE merchants SET sms_credits_held = sms_credits_held - 3 WHERE id = $1', [merchant.id]);
    await Promise.all([close(id), close(id), close(id)]);
    const mail = await theMail();
    expect(mail.subject).toBe('“<b>Brunch</b> & "more"” has gone out');
    expect(figures(mail)).toEqual({
      Guests: '6',
      Sent: '3',
      'Delivered so far': '1',
      Failed: '1',
      'Left out': '2',
      'Credits used': '3',
    });
    expect(mail.text).toContain(`Read the report:\n${desk.env.publicUrl}/app/campaigns/${id}\n`);
    expect(mail.html).toContain('&lt;b&gt;Brunch&lt;/b&gt;');
    expect(mail.html).not.toContain('<b>Brunch</b>');
  });

  test('a campaign of which nothing was taken has failed', async () => {
    const id = await sending();
    await settle(id, { failed: 6 });
    await close(id);
    const mail = await theMail();
    expect(mail.subject).toBe('“Winter lunch” did not go out');
    expect(mail.text).toContain('The gateway took none of its texts');
    expect(figures(mail)).toMatchObject({ Sent: '0', Failed: '6', 'Credits used': '0' });
  });

  test('a campaign that was missed', async () => {
    const { body } = await merchant.call('POST', '/campaigns', campaignFor(2, { scheduledAt: inAnHour() }));
    await desk.sql(`UPDATE campaigns SET scheduled_at = now() - interval '3 hours' WHERE id = $1`, [body.id]);
    const launch = () => desk.app.get(LaunchCampaign).handle({ campaignId: body.id });
    await Promise.all([launch(), launch()]);
    expect((await theMail()).text).toContain('It was due while the service was down');
  });

  test('each pause by itself, why, and what to do', async () => {
    const id = await sending();
    const pause = () => desk.app.get(PauseCampaign).run(id, 'misconfigured:30034');
    await Promise.all([pause(), pause()]);
    const mail = await theMail();
    expect(mail.subject).toBe('“Winter lunch” is paused');
    expect(mail.text).toContain('its code: 30034');
    expect(mail.text).toContain('resume the campaign on its page');
    await merchant.call('POST', `/campaigns/${id}/resume`);
    await desk.app.get(PauseCampaign).run(id, 'many_refused');
    await desk.mailDue();
    expect(await desk.inbox(merchant)).toHaveLength(2);
  });

  test('nobody is told of a pause that is over, or was the merchant’s own', async () => {
    const id = await sending();
    await merchant.call('POST', `/campaigns/${id}/pause`);
    expect(await desk.notices(merchant)).toEqual([]);
    await merchant.call('POST', `/campaigns/${id}/resume`);
    await desk.app.get(PauseCampaign).run(id, 'no_gateway');
    await merchant.call('POST', `/campaigns/${id}/resume`);
    await noMail('moot');
  });

  test('a single text ends without a mail', async () => {
    const { body } = await merchant.call('POST', '/sms/send', { to: '+12125550142', message: 'Your table is ready.' });
    await desk.app.get(LaunchCampaign).handle({ campaignId: body.campaignId });
    await settle(body.campaignId, { delivered: 1, accepted: 1 });
    await close(body.campaignId);
    expect(await desk.notices(merchant)).toEqual([]);
  });

  describe('low credits', () => {
    const ledger = new CreditLedger();
    const move = (kind: 'hold' | 'release' | 'refund' | 'consume', credits: number) =>
      desk.system((tx) => ledger.move(tx, kind, { merchantId: merchant.id, credits, reference: newId() }));

    test('once each time they fall below the mark', async () => {
      await move('hold', 900);
      expect(await desk.notices(merchant)).toEqual([]);
      await move('hold', 1);
      await move('hold', 20);
      await move('consume', 100);
      await move('refund', 9);
      const mail = await theMail();
      expect(mail.subject).toBe('70 credits left');
      expect(figures(mail)).toEqual({ Free: '70', 'Held for campaigns': '821' });
      expect(mail.text).toContain('below 100');
      await move('release', 100);
      await move('hold', 90);
      await desk.mailDue();
      expect((await desk.inbox(merchant)).map(({ subject }) => subject)).toEqual([
        '70 credits left',
        '80 credits left',
      ]);
    });

    test('of many moves at once one is told', async () => {
      await Promise.all(Array.from({ length: 10 }, () => move('hold', 95)));
      await theMail();
    });

    test('the mark is the merchant’s', async () => {
      await notifications({ lowCreditsBelow: 950 });
      await move('hold', 50);
      expect(await desk.notices(merchant)).toEqual([]);
      await move('refund', 1);
      expect((await theMail()).subject).toBe('949 credits left');
    });

    test('a move that is refused tells nothing', async () => {
      expect(await move('hold', 1001)).toBeUndefined();
      expect(await desk.notices(merchant)).toEqual([]);
    });

    test('moot when there are enough again by the time it is mailed', async () => {
      await move('hold', 950);
      await move('release', 950);
      await noMail('moot');
    });
  });

  test('a receipt for each payment, once', async () => {
    const id = newId();
    await desk.sql(
      `INSERT INTO payments (id, merchant_id, gateway, package_id, credits, amount, amount_minor, currency, gateway_order_id)
       VALUES ($1, $2, 'stripe', 'taster', 500, 12, 1200, 'USD', $3)`,
      [id, merchant.id, `cs_${id}`],
    );
    for (let copy = 0; copy < 3; copy += 1) {
      await desk.system(async (tx) => {
        const payment = await findPayment(tx, id);
        if (payment) await desk.app.get(CreditPayment).run(tx, payment, `cs_${id}`, `pi_${id}`);
      });
    }
    const mail = await theMail();
    expect(mail.subject).toBe('Receipt: 500 credits for 12.00 USD');
    expect(figures(mail)).toMatchObject({ Credits: '500', Paid: '12.00 USD', By: 'Stripe', Payment: id });
    expect(figures(mail)['On']).toMatch(/\(America\/New_York\)$/);
  });

  test('what is switched off is not mailed; what concerns the log-in is', async () => {
    await notifications({
      campaignDone: false,
      campaignFailed: false,
      campaignPaused: false,
      lowCredits: false,
      payments: false,
    });
    const id = await sending();
    await settle(id, { delivered: 6, accepted: 6 });
    await close(id);
    await noMail('switched_off');
    const body = { currentPassword: merchant.password, newPassword: 'eight figs and a pear' };
    expect((await merchant.call('POST', '/merchants/password', body)).status).toBe(204);
    expect((await theMail()).text).toContain('so it is always sent');
  });
});

describe('with a worker', () => {
  let desk: MailDesk;

  beforeAll(async () => {
    desk = await openMailDesk({ ROLES: 'http,worker', DATABASE_POOL: '16' });
  });
  afterAll(() => desk?.close());

  const arrive = async (merchant: Registered): Promise<ReceivedMail> => {
    await waitFor(async () => (await desk.inbox(merchant)).length > 0, { what: 'the mail' });
    return (await desk.inbox(merchant))[0] as ReceivedMail;
  };

  test('a forgotten password: the link comes, works once, and is told of', async () => {
    const merchant = await desk.register();
    const call = callApi(desk.url);
    await call('POST', '/merchants/password/forgot', { email: merchant.email });
    const { text, subject } = await arrive(merchant);
    expect(subject).toBe('Choose a new password');
    const token = new RegExp(`^${desk.env.publicUrl}/app/reset#token=([\\w-]{43})$`, 'm').exec(text)?.[1];
    const reset = () => call('POST', '/merchants/password/reset', { token, password: 'eight figs and a pear' });
    expect((await reset()).status).toBe(204);
    expect((await reset()).status).toBe(422);
    const login = { email: merchant.email, password: 'eight figs and a pear' };
    expect((await call('POST', '/merchants/login', login)).status).toBe(200);
    await waitFor(async () => (await desk.inbox(merchant)).length === 2, {
      what: 'the second mail',
    });
    const kept = await desk.sql<{ all: string }>(
      `SELECT (SELECT json_agg(n)::text FROM notices n) || (SELECT json_agg(r)::text FROM password_resets r) AS all`,
    );
    for (const secret of [String(token), merchant.email]) expect(kept[0]?.all).not.toContain(secret);
  });

  test('a campaign goes out, and its mail says what it came to', async () => {
    const merchant = await desk.register();
    const { body } = await merchant.call('POST', '/campaigns', campaignFor(3, { name: 'Sunday brunch' }));
    expect((await merchant.call('POST', `/campaigns/${body.id}/schedule`, {})).status).toBe(200);
    const mail = await arrive(merchant);
    expect(mail.subject).toBe('“Sunday brunch” has gone out');
    expect(mail.text).toMatch(/^ {2}Sent +3$/m);
    expect(mail.text).toMatch(/^ {2}Credits used +3$/m);
  });
});
