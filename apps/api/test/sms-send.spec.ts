import { randomUUID } from 'node:crypto';
import { phones } from '@dinnerbell/testing';
import { inAnHour, openCampaignDesk, type CampaignDesk } from './support/campaign-desk.js';
import type { Registered } from './support/register-merchant.js';

describe('/sms', () => {
  let desk: CampaignDesk;
  let merchant: Registered;

  beforeAll(async () => {
    desk = await openCampaignDesk();
  });
  afterAll(() => desk?.close());
  beforeEach(async () => {
    merchant = await desk.register();
  });

  test('one number, or many without repeats: accepted, held, and to be followed', async () => {
    const one = await merchant.call('POST', '/sms/send', { to: '(212) 555-0100', message: 'Your table is ready.' });
    expect(one.status).toBe(202);
    expect(one.body).toEqual({ campaignId: expect.any(String), status: 'Scheduled', recipients: 1, credits: 1 });
    const to = [...phones(3), phones(1)[0]];
    const body = { to, message: 'Table {{table}} is ready.', fields: { table: '12' }, senderId: 'UNO' };
    const many = await merchant.call('POST', '/sms/send', body);
    expect(many.body).toMatchObject({ recipients: 3, credits: 3 });
    expect(await desk.credits(merchant)).toEqual({ free: 996, held: 4 });
    const status = await merchant.call('GET', `/sms/status/${many.body.campaignId}?limit=2`);
    expect(status.body).toMatchObject({
      ...{ campaignId: many.body.campaignId, status: 'Scheduled', counts: { total: 3, pending: 3 } },
      ...{ recipients: [{ fields: { table: '12' } }, {}], nextCursor: expect.any(String) },
    });
    const rest = await merchant.call('GET', `/sms/status/${many.body.campaignId}?cursor=${status.body.nextCursor}`);
    expect(rest.body).toMatchObject({ recipients: [{}], nextCursor: null });
    expect((await merchant.call('GET', `/campaigns/${many.body.campaignId}`)).body.kind).toBe('direct');
    expect((await merchant.call('GET', '/campaigns')).body.items).toEqual([]);
    await desk.launch(one.body.campaignId);
    expect((await merchant.call('GET', `/sms/status/${one.body.campaignId}`)).body.status).toBe('Sending');
  });

  test('every bad number is named where it stands, and nothing is sent', async () => {
    const to = ['+12125550100', '12', '+12125550101', '1.9E+10'];
    const { status, body } = await merchant.call('POST', '/sms/send', { to, message: 'Hi' });
    expect([status, body.code]).toEqual([400, 'bad_recipients']);
    expect(body.errors).toMatchObject([
      { path: 'to[1]', code: 'phone_too_short' },
      { path: 'to[3]', code: 'phone_exponent' },
    ]);
    expect(JSON.stringify(body)).not.toContain('1.9E');
    expect((await merchant.call('POST', '/sms/send', { to: '12', message: 'Hi' })).body.errors).toMatchObject([
      { path: 'to' },
    ]);
    const fields = await merchant.call('POST', '/sms/send', { to: phones(1), message: 'Hi', fields: { a: 1 } });
    expect(fields.body.errors).toMatchObject([{ path: 'fields.a', code: 'bad_value' }]);
    expect(await desk.credits(merchant)).toEqual({ free: 1000, held: 0 });
  });

  test.each([
    [{ message: 'Hi' }, 400, 'validation_failed'],
    [{ to: [], message: 'Hi' }, 400, 'validation_failed'],
    [{ to: phones(1001), message: 'Hi' }, 400, 'validation_failed'],
    [{ to: phones(1), message: ' ' }, 400, 'validation_failed'],
    [{ to: phones(1), message: 'Hi', scheduledAt: '2030-01-01T00:00:00Z' }, 400, 'validation_failed'],
    [{ to: phones(1), message: 'Hi {{name}}' }, 422, 'unknown_placeholder'],
    [{ to: '+18095550100', message: 'Hi' }, 422, 'unpriced_country'],
  ])('%j is refused', async (body, status, code) => {
    const answer = await merchant.call('POST', '/sms/send', body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('guests who opted out are left out, and nobody left is an error', async () => {
    await desk.sql(`INSERT INTO opt_outs (merchant_id, phone, source) VALUES ($1, $2, 'spec')`, [
      merchant.id,
      phones(1)[0],
    ]);
    expect((await merchant.call('POST', '/sms/send', { to: phones(2), message: 'Hi' })).body.recipients).toBe(1);
    const none = await merchant.call('POST', '/sms/send', { to: phones(1), message: 'Hi' });
    expect([none.status, none.body.code]).toEqual([422, 'no_recipients']);
  });

  test('/sms/schedule: later, by the wall clock of a time zone, and the time is required', async () => {
    const body = { to: phones(2), message: 'Hi', scheduledAt: '2027-07-01T10:15', timezone: 'Asia/Kathmandu' };
    const answer = await merchant.call('POST', '/sms/schedule', body);
    expect(answer).toMatchObject({ status: 202, body: { status: 'Scheduled', recipients: 2, credits: 2 } });
    const campaign = (await merchant.call('GET', `/campaigns/${answer.body.campaignId}`)).body;
    expect(campaign).toMatchObject({
      kind: 'direct',
      scheduledAt: '2027-07-01T04:30:00.000Z',
      timezone: 'Asia/Kathmandu',
    });
    expect((await merchant.call('DELETE', `/campaigns/${campaign.id}`)).body.status).toBe('Cancelled');
    const missing = await merchant.call('POST', '/sms/schedule', { to: phones(1), message: 'Hi' });
    expect(missing.body.errors).toMatchObject([{ path: 'scheduledAt', code: 'required' }]);
    const past = await merchant.call('POST', '/sms/schedule', {
      ...body,
      scheduledAt: inAnHour(-2),
      timezone: undefined,
    });
    expect(past.body.code).toBe('scheduled_in_past');
  });

  test('20 parallel copies with one key send once', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const body = { to: phones(2), message: 'Hi' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => merchant.call('POST', '/sms/send', body, key)));
    expect(answers.every(({ status }) => status === 202 || status === 409)).toBe(true);
    expect((await merchant.call('GET', '/campaigns?kind=direct')).body.items).toHaveLength(1);
    expect(await desk.credits(merchant)).toEqual({ free: 998, held: 2 });
  });
});
