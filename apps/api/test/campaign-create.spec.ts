import { randomUUID } from 'node:crypto';
import { phones } from '@dinnerbell/testing';
import { campaignFor, inAnHour, openCampaignDesk, type CampaignDesk } from './support/campaign-desk.js';
import type { Registered } from './support/register-merchant.js';

describe('creating campaigns', () => {
  let desk: CampaignDesk;
  let merchant: Registered;

  beforeAll(async () => {
    desk = await openCampaignDesk();
  });
  afterAll(() => desk?.close());
  beforeEach(async () => {
    merchant = await desk.register();
  });

  test('without a time it is a Draft, with its exact estimate and disjoint counts', async () => {
    const { status, body, headers } = await merchant.call('POST', '/campaigns', campaignFor(3));
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      kind: 'campaign',
      name: 'Winter lunch',
      message: 'Hi {{name|friend}}, lunch is on us.',
      status: 'Draft',
      scheduledAt: null,
      timezone: 'America/New_York',
      senderId: null,
      offerEndsAt: null,
      estimate: {
        recipients: 3,
        segments: 3,
        credits: 3,
        encoding: 'GSM-7',
        breakdown: [{ segments: 1, encoding: 'GSM-7', recipients: 3, credits: 3 }],
        warnings: [],
        refusals: [],
      },
      counts: { total: 3, pending: 3, sending: 0, sent: 0, delivered: 0, failed: 0, unknown: 0, skipped: 0 },
      clicked: 0,
      settling: false,
      pauseReason: null,
      failureReason: null,
      startedAt: null,
      finishedAt: null,
      createdAt: expect.stringMatching(/Z$/),
      version: 1,
    });
    expect((await merchant.call('GET', `/campaigns/${body.id}`)).body).toEqual(body);
    expect(await desk.credits(merchant)).toEqual({ free: 1000, held: 0 });
  });

  test('with a time it is Scheduled, its credits held and its frame frozen', async () => {
    const scheduledAt = inAnHour();
    const { status, body } = await merchant.call(
      'POST',
      '/campaigns',
      campaignFor(5, { scheduledAt, senderId: '+12125550188' }),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'Scheduled', scheduledAt, estimate: { credits: 5 } });
    expect(await desk.credits(merchant)).toEqual({ free: 995, held: 5 });
    const [row] = await desk.sql<{ frame: unknown }>('SELECT frame FROM campaigns WHERE id = $1', [body.id]);
    expect(row?.frame).toMatchObject({
      brandName: 'Trattoria Uno',
      senderId: '+12125550188',
      rateCard: { rates: { US: 1 } },
    });
  });

  test.each([
    ['2027-07-01T10:15', 'Asia/Kathmandu', '2027-07-01T04:30:00.000Z'],
    ['2027-07-01T10:15', 'Australia/Eucla', '2027-07-01T01:30:00.000Z'],
    ['2027-07-01T10:15', 'Pacific/Chatham', '2027-06-30T21:30:00.000Z'],
    ['2027-03-14T02:30', 'America/New_York', '2027-03-14T07:00:00.000Z'],
    ['2027-11-07T01:30', 'America/New_York', '2027-11-07T05:30:00.000Z'],
    ['2027-07-01T10:15:00+05:45', 'America/New_York', '2027-07-01T04:30:00.000Z'],
  ])('%s in %s means %s', async (scheduledAt, timezone, instant) => {
    const { body } = await merchant.call('POST', '/campaigns', campaignFor(1, { scheduledAt, timezone }));
    expect(body).toMatchObject({ scheduledAt: instant, timezone });
  });

  test('a wall clock without a time zone is that of the merchant', async () => {
    const { body } = await merchant.call('POST', '/campaigns', campaignFor(1, { scheduledAt: '2027-07-01T18:00' }));
    expect(body.scheduledAt).toBe('2027-07-01T22:00:00.000Z');
  });

  test('every fault of the body is told at once', async () => {
    const { status, body } = await merchant.call('POST', '/campaigns', {
      name: ' ',
      message: '',
      timezone: 'Mars/Olympus',
      scheduledAt: 'tomorrow',
      senderId: 'far too long a sender',
      recipients: [{ phone: 12 }, null],
      status: 'Sent',
    });
    expect(status).toBe(400);
    expect(body.code).toBe('validation_failed');
    const told = body.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`);
    expect(told.sort()).toEqual([
      'message empty_message',
      'name bad_value',
      'recipients[0].phone bad_value',
      'recipients[1] bad_value',
      'scheduledAt bad_time',
      'senderId bad_sender',
      'status unknown_field',
      'timezone bad_timezone',
    ]);
  });

  test('any bad recipient refuses the whole call, and all of them are named', async () => {
    const recipients = [
      { phone: phones(1)[0] },
      { phone: '12' },
      { phone: '1.2125E+10' },
      { phone: '+12125550101', fields: { 'a b': 'x' } },
    ];
    const { status, body } = await merchant.call('POST', '/campaigns', campaignFor(0, { recipients }));
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'bad_recipients',
      errors: [
        { path: 'recipients[1].phone', code: 'phone_too_short' },
        { path: 'recipients[2].phone', code: 'phone_exponent' },
        { path: 'recipients[3].fields', code: 'bad_value' },
      ],
    });
    expect((await merchant.call('GET', '/campaigns')).body.items).toEqual([]);
  });

  test('an audience is refused until there is a guest book', async () => {
    const { status, body } = await merchant.call(
      'POST',
      '/campaigns',
      campaignFor(1, { audience: { segmentId: randomUUID() } }),
    );
    expect([status, body.code]).toEqual([422, 'audience_not_available']);
  });

  test('20 parallel copies with one key make one campaign', async () => {
    const body = campaignFor(2, { scheduledAt: inAnHour() });
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 20 }, () => merchant.call('POST', '/campaigns', body, key)));
    const made = answers.filter(({ status }) => status === 201);
    expect(new Set(made.map((answer) => answer.body.id)).size).toBe(1);
    expect(answers.filter(({ status }) => status !== 201).map((answer) => answer.body.code)).toEqual(
      Array.from({ length: 20 - made.length }, () => 'idempotency_in_progress'),
    );
    const again = await merchant.call('POST', '/campaigns', body, key);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body).toEqual(made[0]?.body);
    expect(again.headers.get('etag')).toBe(made[0]?.headers.get('etag'));
    expect((await merchant.call('GET', '/campaigns')).body.items).toHaveLength(1);
    expect(await desk.credits(merchant)).toEqual({ free: 998, held: 2 });
    const other = await merchant.call('POST', '/campaigns', campaignFor(3), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  test('an estimate of what nobody has created stores nothing and says what is left', async () => {
    const recipients = [...campaignFor(2).recipients, campaignFor(1).recipients[0], { phone: '+12125550142' }];
    const body = { message: 'Hi {{name}}, “lunch”', recipients };
    const answer = await merchant.call('POST', '/campaigns/estimate', body);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      recipients: 3,
      encoding: 'UCS-2',
      warnings: [{ code: 'unicode_forced' }],
      refusals: [{ code: 'empty_placeholder', recipients: 1, names: ['name'] }],
      balanceAfter: 1000 - answer.body.credits,
    });
    expect(answer.body.breakdown[0].why).toContain('“');
    const created = await merchant.call('POST', '/campaigns', { ...body, name: 'The same' });
    const { balanceAfter, ...estimate } = answer.body;
    expect(created.body.estimate).toEqual(estimate);
    expect(balanceAfter).toBe(1000 - estimate.credits);
    const bad = await merchant.call('POST', '/campaigns/estimate', { message: 'x', recipients: [{ phone: 'x' }] });
    expect([bad.status, bad.body.errors[0].path]).toEqual([400, 'recipients[0].phone']);
  });
});
