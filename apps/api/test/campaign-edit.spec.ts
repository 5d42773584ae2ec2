import { randomUUID } from 'node:crypto';
import { phones } from '@dinnerbell/testing';
import { campaignFor, inAnHour, openCampaignDesk, type CampaignDesk } from './support/campaign-desk.js';
import type { Registered } from './support/register-merchant.js';

describe('editing and cancelling campaigns', () => {
  let desk: CampaignDesk;
  let merchant: Registered;

  beforeAll(async () => {
    desk = await openCampaignDesk();
  });
  afterAll(() => desk?.close());
  beforeEach(async () => {
    merchant = await desk.register();
  });

  const create = async (count: number, more: Record<string, unknown> = {}): Promise<string> => {
    const answer = await merchant.call('POST', '/campaigns', campaignFor(count, more));
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const edit = (id: string, body: unknown, headers = {}) => merchant.call('PATCH', `/campaigns/${id}`, body, headers);
  const cancel = (id: string, headers = {}) => merchant.call('DELETE', `/campaigns/${id}`, undefined, headers);
  const status = async (id: string) => (await merchant.call('GET', `/campaigns/${id}`)).body.status;

  test('a Draft: every field, its estimate follows, the version moves by one', async () => {
    const id = await create(2);
    const edited = await edit(id, {
      name: 'Lunch',
      message: 'x'.repeat(200),
      timezone: 'Asia/Kolkata',
      senderId: 'UNO',
      offerEndsAt: '2027-01-01T12:00',
    });
    expect(edited.status).toBe(200);
    expect(edited.headers.get('etag')).toBe('"2"');
    expect(edited.body).toMatchObject({
      name: 'Lunch',
      timezone: 'Asia/Kolkata',
      senderId: 'UNO',
      offerEndsAt: '2027-01-01T06:30:00.000Z',
      estimate: { credits: 4 },
      status: 'Draft',
      version: 2,
    });
    const again = await edit(id, { senderId: null, offerEndsAt: null });
    expect(again.body).toMatchObject({
      senderId: null,
      offerEndsAt: null,
      name: 'Lunch',
      estimate: { credits: 4 },
      version: 3,
    });
    expect((await edit(id, {})).body.version).toBe(3);
    expect((await edit(id, { name: null, message: null, timezone: null })).status).toBe(400);
  });

  test('a Draft: recipients are replaced, or the whole edit is refused', async () => {
    const id = await create(3);
    const bad = await edit(id, { name: 'Other', recipients: [{ phone: '12' }] });
    expect([bad.status, bad.body.code]).toEqual([400, 'bad_recipients']);
    expect((await merchant.call('GET', `/campaigns/${id}`)).body).toMatchObject({ name: 'Winter lunch', version: 1 });
    const good = await edit(id, { recipients: [{ phone: '+12125550177' }] });
    expect(good.body).toMatchObject({ counts: { total: 1, pending: 1 }, estimate: { recipients: 1 }, version: 2 });
    expect((await edit(id, { recipients: [] })).body).toMatchObject({
      counts: { total: 0 },
      estimate: { recipients: 0 },
    });
  });

  test('a Draft with a time is Scheduled in the same step; null makes it a Draft again and gives the credits back', async () => {
    const id = await create(3);
    const scheduledAt = inAnHour();
    expect((await edit(id, { scheduledAt, name: 'Now with a time' })).body).toMatchObject({
      status: 'Scheduled',
      scheduledAt,
      version: 2,
    });
    expect(await desk.credits(merchant)).toEqual({ free: 997, held: 3 });
    const back = await edit(id, { scheduledAt: null, message: 'Short' });
    expect(back.body).toMatchObject({
      status: 'Draft',
      scheduledAt: null,
      message: 'Short',
      estimate: { credits: 3 },
      version: 3,
    });
    expect(await desk.credits(merchant)).toEqual({ free: 1000, held: 0 });
    expect((await edit(id, { scheduledAt: null })).body.status).toBe('Draft');
  });

  test('a Scheduled one: another text is counted and held anew, up and down, and refused as scheduling would', async () => {
    const id = await create(4, { scheduledAt: inAnHour() });
    expect((await edit(id, { message: 'x'.repeat(200) })).body.estimate.credits).toBe(8);
    expect(await desk.credits(merchant)).toEqual({ free: 992, held: 8 });
    expect((await edit(id, { message: 'short' })).body.estimate.credits).toBe(4);
    expect(await desk.credits(merchant)).toEqual({ free: 996, held: 4 });
    const refused = await edit(id, { message: 'Hi {{table}}' });
    expect([refused.status, refused.body.code]).toEqual([422, 'unknown_placeholder']);
    await desk.sql('UPDATE merchants SET sms_credits = 3 WHERE id = $1', [merchant.id]);
    const poor = await edit(id, { message: 'x'.repeat(200) });
    expect(poor.body).toMatchObject({ code: 'insufficient_credits', needed: 8, available: 7 });
    expect((await merchant.call('GET', `/campaigns/${id}`)).body).toMatchObject({
      message: 'short',
      status: 'Scheduled',
    });
    expect(await desk.credits(merchant)).toEqual({ free: 3, held: 4 });
  });

  test('a Scheduled one: name and time leave the promise as it was', async () => {
    const id = await create(2, { scheduledAt: inAnHour(), message: 'x'.repeat(120) });
    await merchant.call('PATCH', '/merchants/settings', { brandName: 'The Longest Name In Town' });
    const scheduledAt = inAnHour(120);
    expect((await edit(id, { name: 'Later', scheduledAt })).body).toMatchObject({
      scheduledAt,
      estimate: { credits: 2 },
    });
    expect((await edit(id, { scheduledAt: inAnHour(-5) })).body.code).toBe('scheduled_in_past');
    expect((await edit(id, { offerEndsAt: inAnHour(60) })).body.code).toBe('offer_ends_before_start');
    expect((await edit(id, { senderId: 'UNO' })).body).toMatchObject({ senderId: 'UNO', estimate: { credits: 4 } });
    expect(await desk.credits(merchant)).toEqual({ free: 996, held: 4 });
    const recipients = await edit(id, { recipients: [{ phone: phones(1)[0] }] });
    expect([recipients.status, recipients.body.code]).toEqual([409, 'not_draft']);
  });

  test('If-Match: the loser of two edits hears of it', async () => {
    const id = await create(1);
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => edit(id, { name }, { 'if-match': '"1"' })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412]);
    expect((await cancel(id, { 'if-match': '"1"' })).body.code).toBe('precondition_failed');
    expect((await edit(id, { name: 'd' }, { 'if-match': 'W/"2"' })).status).toBe(200);
    expect((await edit(id, { name: 'e' }, { 'if-match': 'nonsense' })).status).toBe(400);
    expect((await cancel(id, { 'if-match': '*' })).status).toBe(200);
  });

  test('a paused one: name and end of the offer only; a sending one: nothing', async () => {
    const id = await create(2, { scheduledAt: inAnHour() });
    await desk.dueSince(id);
    await desk.launch(id);
    expect((await edit(id, { name: 'x' })).body.code).toBe('campaign_state');
    await merchant.call('POST', `/campaigns/${id}/pause`);
    expect((await edit(id, { name: 'Paused', offerEndsAt: inAnHour() })).body).toMatchObject({
      name: 'Paused',
      status: 'Paused',
      estimate: { credits: 2 },
    });
    expect((await edit(id, { name: 'Paused', message: 'x' })).body.code).toBe('campaign_state');
    expect((await edit(id, { scheduledAt: null })).body.code).toBe('campaign_state');
    expect((await edit(id, { offerEndsAt: '2020-01-01T00:00:00Z' })).body.code).toBe('offer_ends_before_start');
  });

  test('cancelling gives every credit back, and says the same when repeated', async () => {
    const draft = await create(1);
    expect((await cancel(draft)).body).toMatchObject({
      status: 'Cancelled',
      inFlight: 0,
      finishedAt: expect.any(String),
    });
    const id = await create(5, { scheduledAt: inAnHour() });
    expect((await cancel(id)).body).toMatchObject({ status: 'Cancelled', inFlight: 0 });
    expect((await cancel(id)).body).toMatchObject({ status: 'Cancelled', inFlight: 0 });
    expect(await desk.credits(merchant)).toEqual({ free: 1000, held: 0 });
    expect((await edit(id, { name: 'x' })).body.code).toBe('campaign_state');
    expect((await merchant.call('POST', `/campaigns/${id}/schedule`)).body.code).toBe('campaign_state');
  });

  test('cancelling in the middle keeps only what texts under way may take', async () => {
    const id = await create(10, { scheduledAt: inAnHour() });
    await desk.dueSince(id);
    await desk.launch(id);
    await desk.sql('UPDATE campaign_tallies SET pending = 5, sending = 3, unknown = 2 WHERE campaign_id = $1', [id]);
    const [account] = await desk.sql<{ id: string }>('SELECT id FROM gateway_accounts LIMIT 1');
    await desk.sql(
      `INSERT INTO waves (id, campaign_id, merchant_id, account_id, worker, first_id, last_id, size, credits, lease_until)
       VALUES ($1, $2, $3, $4, 'spec', $1, $1, 3, 3, now() + interval '1 hour')`,
      [randomUUID(), id, merchant.id, account?.id],
    );
    await desk.sql(
      `INSERT INTO unknown_outcomes (recipient_id, campaign_id, merchant_id, account_id, credits, attempt_at, next_look_up_at)
       VALUES ($1, $2, $3, $4, 2, now(), now() + interval '1 hour')`,
      [randomUUID(), id, merchant.id, account?.id],
    );
    const answers = await Promise.all(Array.from({ length: 5 }, () => cancel(id)));
    for (const answer of answers)
      expect(answer.body).toMatchObject({ status: 'Cancelled', inFlight: 5, settling: true });
    expect(await desk.credits(merchant)).toEqual({ free: 995, held: 5 });
  });

  test('Sent and Failed cannot be cancelled', async () => {
    const id = await create(1, { scheduledAt: inAnHour() });
    await desk.dueSince(id, 24 * 60);
    await desk.launch(id);
    expect(await status(id)).toBe('Failed');
    expect((await cancel(id)).body.code).toBe('campaign_state');
  });
});
