import { randomUUID } from 'node:crypto';
import { phones } from '@dinnerbell/testing';
import { campaignFor, inAnHour, openCampaignDesk, type CampaignDesk } from './support/campaign-desk.js';
import type { Answer, Registered } from './support/register-merchant.js';

const codes = ({ body }: Answer): string[] => body.errors.map(({ code }: { code: string }) => code);

describe('scheduling campaigns', () => {
  let desk: CampaignDesk;
  let merchant: Registered;

  beforeAll(async () => {
    desk = await openCampaignDesk();
  });
  afterAll(() => desk?.close());
  beforeEach(async () => {
    merchant = await desk.register();
  });

  const draft = async (count: number, more: Record<string, unknown> = {}): Promise<string> => {
    const answer = await merchant.call('POST', '/campaigns', campaignFor(count, more));
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const schedule = (id: string, body: unknown = { scheduledAt: inAnHour() }, headers = {}) =>
    merchant.call('POST', `/campaigns/${id}/schedule`, body, headers);

  test('Draft → Scheduled holds exactly the estimate; without a body it means now', async () => {
    const id = await draft(4);
    const { status, body } = await merchant.call('POST', `/campaigns/${id}/schedule`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'Scheduled', estimate: { credits: 4 } });
    expect(Math.abs(Date.parse(body.scheduledAt) - Date.now())).toBeLessThan(60_000);
    expect(await desk.credits(merchant)).toEqual({ free: 996, held: 4 });
    const again = await schedule(id);
    expect([again.status, again.body.code, again.body.status]).toEqual([409, 'campaign_state', 409]);
  });

  test('all refusals come at once, the first of them as the code', async () => {
    const recipients = [
      { phone: phones(1)[0], fields: { name: 'Ana', dish: '' } },
      { phone: phones(2)[1], fields: { name: 'Bo', dish: 'x'.repeat(900) } },
      { phone: phones(3)[2], fields: { name: 'Cy', dish: 'y'.repeat(900) } },
      { phone: '+18095550100', fields: { name: 'Di', dish: 'soup' } },
    ];
    const message = 'Hi {{name}}, {{dish}}, {{dish}}! See you at {{table}}.';
    const id = await draft(0, { recipients, message, offerEndsAt: '2020-01-01T00:00:00Z' });
    const answer = await schedule(id, { scheduledAt: '2020-02-01T00:00:00Z' });
    expect(answer.status).toBe(422);
    expect(codes(answer)).toEqual([
      'unknown_placeholder',
      'empty_placeholder',
      'too_long',
      'unpriced_country',
      'scheduled_in_past',
      'offer_ends_before_start',
    ]);
    expect(answer.body.code).toBe('unknown_placeholder');
    const details = answer.body.errors.map(({ detail }: { detail: string }) => detail);
    expect(details[0]).toContain('table');
    expect(details[1]).toContain('1 of 4');
    expect(details[2]).toContain('2 of 4');
    expect(details[3]).toContain('DO');
    expect((await merchant.call('GET', `/campaigns/${id}`)).body).toMatchObject({ status: 'Draft', scheduledAt: null });
    expect(await desk.credits(merchant)).toEqual({ free: 1000, held: 0 });
  });

  test.each([
    ['nobody to send to', { recipients: [] }, {}, 'no_recipients'],
    ['braces that are no placeholder', { message: 'Hi {{name' }, {}, 'bad_placeholder'],
    ['more than a year ahead', {}, { scheduledAt: inAnHour(366 * 24 * 60 + 60) }, 'scheduled_too_far'],
    ['a minute ago', {}, { scheduledAt: inAnHour(-1) }, 'scheduled_in_past'],
  ])('%s is refused', async (_, campaign, body, code) => {
    const answer = await schedule(await draft(1, campaign), body);
    expect([answer.status, codes(answer)]).toEqual([422, [code]]);
  });

  test('what cannot be read is 400, another merchant’s or no campaign 404', async () => {
    const id = await draft(1);
    expect((await schedule(id, { scheduledAt: 'soon' })).body.errors).toMatchObject([
      { path: 'scheduledAt', code: 'bad_time' },
    ]);
    expect((await schedule(id, { timezone: 'Nowhere' })).body.errors).toMatchObject([
      { path: 'timezone', code: 'bad_timezone' },
    ]);
    expect((await schedule(randomUUID())).status).toBe(404);
    expect((await schedule('not-an-id')).status).toBe(404);
  });

  test('too few credits: how many are needed and available, and nothing changes', async () => {
    await desk.sql('UPDATE merchants SET sms_credits = 7 WHERE id = $1', [merchant.id]);
    const poor = await schedule(await draft(8));
    expect(poor.status).toBe(422);
    expect(poor.body).toMatchObject({ code: 'insufficient_credits', needed: 8, available: 7 });
    expect(await desk.credits(merchant)).toEqual({ free: 7, held: 0 });
  });

  test('an import that runs must end first', async () => {
    const id = await draft(1);
    await desk.sql(
      `INSERT INTO imports (id, merchant_id, campaign_id, lease_until) VALUES ($1, $2, $3, now() + interval '1 minute')`,
      [randomUUID(), merchant.id, id],
    );
    const answer = await schedule(id);
    expect([answer.status, answer.body.code]).toEqual([409, 'import_running']);
  });

  test('another brand name makes the estimate stale: scheduling counts anew, and freezes what it counted', async () => {
    const id = await draft(1, { message: 'x'.repeat(120) });
    expect((await merchant.call('GET', `/campaigns/${id}`)).body.estimate.credits).toBe(1);
    await merchant.call('PATCH', '/merchants/settings', { brandName: 'The Longest Name In Town' });
    expect((await schedule(id)).body.estimate.credits).toBe(2);
    await merchant.call('PATCH', '/merchants/settings', { brandName: 'Uno' });
    const [row] = await desk.sql<{ frame: { brandName: string } }>('SELECT frame FROM campaigns WHERE id = $1', [id]);
    expect(row?.frame.brandName).toBe('The Longest Name In Town');
    expect(await desk.credits(merchant)).toEqual({ free: 998, held: 2 });
  });

  test('100 concurrent schedules on credits for 10: exactly 10, and the ledger sums to the balance', async () => {
    await desk.sql('UPDATE merchants SET sms_credits = 20 WHERE id = $1', [merchant.id]);
    const ids = await Promise.all(Array.from({ length: 100 }, () => draft(2)));
    const answers = await Promise.all(ids.map((id) => schedule(id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(answers.filter(({ body }) => body.code === 'insufficient_credits')).toHaveLength(90);
    expect(await desk.credits(merchant)).toEqual({ free: 0, held: 20 });
    const [sum] = await desk.sql<{ held: number; open: number }>(
      `SELECT (SELECT sum(held_delta) FROM ledger_entries WHERE merchant_id = $1)::int AS held,
         (SELECT sum(amount - consumed - released) FROM holds WHERE merchant_id = $1)::int AS open`,
      [merchant.id],
    );
    expect(sum).toEqual({ held: 20, open: 20 });
  });

  test('20 parallel schedules of one campaign hold once; with a key a repeat gets the first answer', async () => {
    const id = await draft(3);
    const body = { scheduledAt: inAnHour() };
    const key = { 'idempotency-key': randomUUID() };
    const first = await schedule(id, body, key);
    const again = await schedule(id, body, key);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const other = await draft(3);
    const answers = await Promise.all(Array.from({ length: 20 }, () => schedule(other, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(409)]);
    expect(await desk.credits(merchant)).toEqual({ free: 994, held: 6 });
  });
});
