import { startSimulatorProcess, waitFor, type ServiceProcess } from '@dinnerbell/testing';
import { campaignFor, inAnHour, openCampaignDesk, type CampaignDesk } from './support/campaign-desk.js';
import type { Registered } from './support/register-merchant.js';
import { TWILIO_SETTINGS } from './support/twilio-settings.js';

/** Slow enough that a cancel or a pause meets a campaign in the middle. */
const PER_SECOND = 100;

describe('campaigns that are really sent', () => {
  let simulator: ServiceProcess;
  let desk: CampaignDesk;
  let merchant: Registered;

  beforeAll(async () => {
    simulator = await startSimulatorProcess({
      env: {
        SIMULATOR_TWILIO_ACCOUNT_SID: TWILIO_SETTINGS.TWILIO_ACCOUNT_SID,
        SIMULATOR_TWILIO_AUTH_TOKEN: TWILIO_SETTINGS.TWILIO_AUTH_TOKEN,
      },
    });
    desk = await openCampaignDesk({
      ROLES: 'http,worker',
      TWILIO_BASE_URL: simulator.url,
      TWILIO_SEGMENTS_PER_SECOND: String(PER_SECOND),
    });
  });
  afterAll(async () => {
    await desk?.close();
    await simulator?.stop();
  });
  beforeEach(async () => {
    // Each restaurant has a name of its own, by which the oracle tells its texts.
    merchant = await desk.register({ name: `Trattoria ${++restaurants}` });
  });
  let restaurants = 0;

  const show = async (id: string) => (await merchant.call('GET', `/campaigns/${id}`)).body;
  const until = (id: string, status: string) =>
    waitFor(async () => ((await show(id)).status === status ? show(id) : undefined), {
      what: status,
    });
  const someSent = (id: string) => waitFor(async () => (await show(id)).counts.sent > 0, { what: 'the first texts' });
  const create = async (count: number, more: Record<string, unknown>): Promise<string> => {
    const answer = await merchant.call('POST', '/campaigns', campaignFor(count, more));
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const now = async (count: number): Promise<string> => {
    const id = await create(count, {});
    expect((await merchant.call('POST', `/campaigns/${id}/schedule`)).status).toBe(200);
    return id;
  };

  /** What the gateway accepted of this restaurant. */
  const oracle = async (): Promise<{ to: string; body: string; acceptedAt: string }[]> => {
    const found: { to: string; body: string; acceptedAt: string }[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await fetch(`${simulator.url}/oracle/messages?limit=100${cursor ? `&cursor=${cursor}` : ''}`);
      const { items, nextCursor } = (await page.json()) as { items: typeof found; nextCursor: string | null };
      found.push(...items.filter(({ body }) => body.startsWith(`Trattoria ${restaurants}: `)));
      cursor = nextCursor;
    }
    return found;
  };

  test('scheduled ahead: not early, once to each guest with their own text, credits settled to the one', async () => {
    const scheduledAt = new Date(Date.now() + 5000).toISOString();
    const id = await create(150, { scheduledAt });
    const done = await until(id, 'Sent');
    expect(done.counts).toMatchObject({ total: 150, sent: 150, pending: 0, sending: 0 });
    const texts = await oracle();
    expect(texts).toHaveLength(150);
    expect(new Set(texts.map(({ to }) => to)).size).toBe(150);
    expect(new Set(texts.map(({ body }) => body)).size).toBe(150);
    expect(
      texts
        .map(({ acceptedAt }) => acceptedAt)
        .sort()[0]
        ?.localeCompare(scheduledAt),
    ).toBe(1);
    expect(await desk.credits(merchant)).toEqual({ free: 850, held: 0 });
    const { body } = await merchant.call('GET', `/campaigns/${id}/report`);
    expect(body.deliveryProof).toMatchObject({ total: 150, sent: 150, addsUp: true });
    const { items } = (await merchant.call('GET', `/campaigns/${id}/recipients?limit=1`)).body;
    expect(items).toMatchObject([
      { status: 'Sent', gateway: 'twilio', segments: 1, credits: 1, sentAt: expect.any(String) },
    ]);
  });

  test('cancelled in the middle: what went out is paid, everything else is skipped and comes back', async () => {
    const id = await now(400);
    await someSent(id);
    const { body } = await merchant.call('DELETE', `/campaigns/${id}`);
    expect(body.status).toBe('Cancelled');
    const atCancel = body.counts.sent + body.inFlight;
    const end = await waitFor(
      async () => {
        const campaign = await show(id);
        const { pending, sending } = campaign.counts;
        return pending + sending === 0 ? campaign : undefined;
      },
      { what: 'nothing open' },
    );
    const texts = await oracle();
    expect(texts).toHaveLength(end.counts.sent);
    expect(texts.length).toBeGreaterThanOrEqual(body.counts.sent);
    expect(texts.length).toBeLessThanOrEqual(atCancel);
    expect(end.counts).toMatchObject({ total: 400, skipped: 400 - texts.length });
    expect(await desk.credits(merchant)).toEqual({ free: 1000 - texts.length, held: 0 });
    const report = (await merchant.call('GET', `/campaigns/${id}/report`)).body;
    expect(report.deliveryProof).toMatchObject({ skipped: { cancelled: 400 - texts.length }, open: 0, addsUp: true });
  });

  test('paused and resumed: nobody twice, nobody missed', async () => {
    const id = await now(300);
    await someSent(id);
    for (let round = 0; round < 3; round += 1) {
      await merchant.call('POST', `/campaigns/${id}/pause`);
      await waitFor(async () => (await show(id)).counts.sending === 0, { what: 'the texts under way' });
      const resumed = await merchant.call('POST', `/campaigns/${id}/resume`);
      expect([200, 409]).toContain(resumed.status);
    }
    await until(id, 'Sent');
    const texts = await oracle();
    expect(texts).toHaveLength(300);
    expect(new Set(texts.map(({ to }) => to)).size).toBe(300);
    expect(await desk.credits(merchant)).toEqual({ free: 700, held: 0 });
  });

  test('/sms/send goes out at once; without anybody accepted it is Failed and free', async () => {
    const sent = await merchant.call('POST', '/sms/send', { to: '+12125550100', message: 'Your table is ready.' });
    await until(sent.body.campaignId, 'Sent');
    expect((await oracle()).map(({ body }) => body)).toEqual([
      `Trattoria ${restaurants}: Your table is ready.\nReply STOP to opt out`,
    ]);
    const over = await create(2, { scheduledAt: inAnHour() });
    await desk.sql(
      `UPDATE campaigns SET scheduled_at = now() - interval '1 minute', offer_ends_at = now() - interval '1 second' WHERE id = $1`,
      [over],
    );
    expect(await until(over, 'Failed')).toMatchObject({ failureReason: 'none_accepted', counts: { skipped: 2 } });
    expect(await desk.credits(merchant)).toEqual({ free: 999, held: 0 });
  });
});
