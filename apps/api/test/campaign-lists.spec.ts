import { randomUUID } from 'node:crypto';
import { phones } from '@dinnerbell/testing';
import { campaignFor, inAnHour, openCampaignDesk, type CampaignDesk } from './support/campaign-desk.js';
import { callApi, type Registered } from './support/register-merchant.js';

describe('reading, testing and copying campaigns', () => {
  let desk: CampaignDesk;
  let merchant: Registered;

  beforeAll(async () => {
    desk = await openCampaignDesk();
  });
  afterAll(() => desk?.close());
  beforeEach(async () => {
    merchant = await desk.register();
  });

  const create = async (count: number, more: Record<string, unknown> = {}): Promise<string> =>
    (await merchant.call('POST', '/campaigns', campaignFor(count, more))).body.id;
  const names = async (query: string): Promise<string[]> =>
    (await merchant.call('GET', `/campaigns?${query}`)).body.items.map(({ name }: { name: string }) => name);

  test('the list: newest first, by page, filtered by status, name and time', async () => {
    for (const name of ['One', 'Two 50%', 'Three']) await create(1, { name });
    await create(1, { name: 'Four', scheduledAt: '2027-06-15T23:30', timezone: 'America/New_York' });
    expect(await names('')).toEqual(['Four', 'Three', 'Two 50%', 'One']);
    const first = await merchant.call('GET', '/campaigns?limit=3');
    expect(first.body.items).toHaveLength(3);
    expect(await names(`limit=3&cursor=${first.body.nextCursor}`)).toEqual(['One']);
    expect(await names('status=Scheduled')).toEqual(['Four']);
    expect(await names('status=Draft,Scheduled&q=T')).toEqual(['Three', 'Two 50%']);
    expect(await names('q=0%25')).toEqual(['Two 50%']);
    expect(await names('q=%25')).toEqual(['Two 50%']);
    expect(await names('from=2027-06-15&to=2027-06-15')).toEqual(['Four']);
    expect(await names('from=2027-06-16')).toEqual([]);
    expect(await names('to=2027-06-14')).toEqual(['Three', 'Two 50%', 'One']);
    const bad = await merchant.call('GET', '/campaigns?status=Nowhere&from=x&kind=all&limit=0');
    expect(bad.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      'from',
      'kind',
      'limit',
      'status',
    ]);
    expect((await merchant.call('GET', '/campaigns?cursor=zzz')).status).toBe(400);
  });

  test('more recipients for a draft: the good ones stay, the others are named, a repeat adds nothing', async () => {
    const id = await create(2);
    await desk.sql(`INSERT INTO opt_outs (merchant_id, phone, source) VALUES ($1, $2, 'spec')`, [
      merchant.id,
      phones(4)[3],
    ]);
    const [known, , fresh, optedOut] = phones(4);
    const recipients = [
      ...[{ phone: known }, { phone: fresh, fields: { name: 'Ana' } }, { phone: optedOut }],
      ...[{ phone: 12 }, {}, { phone: '+12125550142', fields: { name: 1 } }],
    ];
    const key = { 'idempotency-key': randomUUID() };
    const add = (body: unknown, headers = {}) => merchant.call('POST', `/campaigns/${id}/recipients`, body, headers);
    const { status, body } = await add({ recipients }, key);
    expect(status).toBe(200);
    expect(body).toMatchObject({ rows: 6, accepted: 1, duplicates: 1, invalid: 3, optedOut: 1 });
    expect(body.problems).toMatchObject([
      { index: 3, path: 'recipients[3].phone', code: 'phone_too_short' },
      { index: 4, path: 'recipients[4].phone', code: 'phone_missing' },
      { index: 5, path: 'recipients[5].fields.name', code: 'bad_value' },
    ]);
    expect((await add({ recipients }, key)).body).toEqual(body);
    expect((await merchant.call('GET', `/campaigns/${id}`)).body).toMatchObject({
      ...{ counts: { total: 3 }, estimate: { recipients: 3 }, version: 2 },
    });
    expect((await add({ recipients: [{ phone: fresh, feilds: {} }] })).body.errors).toMatchObject([
      { path: 'recipients[0].feilds', code: 'unknown_field' },
    ]);
    expect((await add({ recipients: Array(10_001).fill({ phone: fresh }) })).body.errors).toMatchObject([
      { path: 'recipients', code: 'too_many_recipients' },
    ]);
    await merchant.call('POST', `/campaigns/${id}/schedule`, { scheduledAt: inAnHour() });
    expect((await add({ recipients: [{ phone: fresh }] })).body.code).toBe('not_draft');
  });

  test('recipients: by page, by status, by field and by digits', async () => {
    const id = await create(5);
    const list = async (query = '') => (await merchant.call('GET', `/campaigns/${id}/recipients?${query}`)).body;
    const page = await list('limit=2');
    expect(page.items[0]).toEqual({
      ...{ id: expect.any(String), phone: phones(1)[0], fields: { name: 'Guest0' }, status: 'Pending' },
      ...{ segments: null, credits: null, sentAt: null, deliveredAt: null, clickedAt: null },
      ...{ gateway: null, errorCode: null, errorText: null, skipReason: null },
    });
    expect((await list(`limit=10&cursor=${page.nextCursor}`)).items).toHaveLength(3);
    expect((await list('q=guest3')).items).toMatchObject([{ fields: { name: 'Guest3' } }]);
    expect((await list(`q=${phones(3)[2]?.slice(2)}`)).items).toMatchObject([{ phone: phones(3)[2] }]);
    expect((await list('status=Sent,Failed')).items).toEqual([]);
  });

  test('as CSV: everyone, no live formula, and back again through the same rules', async () => {
    const fields = { name: '=HYPERLINK("x")', status: 'a, "b"' };
    const id = await create(0, { recipients: [{ phone: phones(1)[0], fields }, { phone: phones(2)[1] }] });
    const answer = await merchant.call('GET', `/campaigns/${id}/recipients`, undefined, { accept: 'text/csv' });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.body.split('\r\n')).toEqual([
      'phone,name,field_status,status,segments,credits,sent_at,delivered_at,clicked_at,gateway,error_code,error_text,skip_reason',
      `'${phones(1)[0]},"'=HYPERLINK(""x"")","a, ""b""",Pending,,,,,,,,,`,
      `'${phones(2)[1]},,,Pending,,,,,,,,,`,
      '',
    ]);
  });

  test('an estimate of the stored recipients, also with another message, changes nothing', async () => {
    const id = await create(3, { scheduledAt: inAnHour() });
    const other = await merchant.call('POST', `/campaigns/${id}/estimate`, { message: 'x'.repeat(200) });
    expect(other.body).toMatchObject({ recipients: 3, credits: 6, balanceAfter: 994 });
    const same = await merchant.call('POST', `/campaigns/${id}/estimate`);
    expect(same.body).toMatchObject({ recipients: 3, credits: 3, balanceAfter: 997 });
    expect((await merchant.call('GET', `/campaigns/${id}`)).body).toMatchObject({
      estimate: { credits: 3 },
      version: 1,
    });
  });

  test('the estimate of a changed draft is null until the job has made it', async () => {
    const id = await create(1);
    await desk.sql('UPDATE campaigns SET version = version + 1 WHERE id = $1', [id]);
    expect((await merchant.call('GET', `/campaigns/${id}`)).body.estimate).toBeNull();
    await desk.estimate(id);
    expect((await merchant.call('GET', `/campaigns/${id}`)).body).toMatchObject({
      estimate: { credits: 1 },
      version: 2,
    });
  });

  test('a test message: paid, with the fields of the first recipient, three to a number in ten minutes', async () => {
    const id = await create(2);
    const send = (phone: string, headers = {}) => merchant.call('POST', `/campaigns/${id}/test`, { phone }, headers);
    const key = { 'idempotency-key': randomUUID() };
    const first = await send('(212) 555-0150', key);
    expect(first).toMatchObject({ status: 202, body: { status: 'Scheduled', recipients: 1, credits: 1 } });
    expect((await send('(212) 555-0150', key)).body).toEqual(first.body);
    const recipients = await merchant.call('GET', `/campaigns/${first.body.campaignId}/recipients`);
    expect(recipients.body.items).toMatchObject([{ phone: '+12125550150', fields: { name: 'Guest0' } }]);
    const more = await Promise.all(Array.from({ length: 6 }, () => send('+12125550150')));
    expect(more.map(({ status }) => status).sort()).toEqual([202, 202, 429, 429, 429, 429]);
    const refused = more.find(({ status }) => status === 429);
    expect(refused?.body.code).toBe('test_limit');
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(590);
    expect((await send('+12125550151')).status).toBe(202);
    expect((await send('12')).body.errors).toMatchObject([{ path: 'phone', code: 'phone_too_short' }]);
    await desk.sql(`UPDATE campaigns SET created_at = created_at - interval '10 minutes' WHERE kind = 'test'`);
    expect((await send('+12125550150')).status).toBe(202);
    expect(await names('')).toEqual(['Winter lunch']);
    expect(await names('kind=test')).toHaveLength(5);
    expect(await desk.credits(merchant)).toEqual({ free: 995, held: 5 });
  });

  test('a copy is a Draft of its own, without guests who opted out since', async () => {
    const id = await create(4, {
      scheduledAt: inAnHour(),
      offerEndsAt: inAnHour(90),
      senderId: 'UNO',
      name: 'n'.repeat(255),
    });
    await desk.sql(`INSERT INTO opt_outs (merchant_id, phone, source) VALUES ($1, $2, 'spec')`, [
      merchant.id,
      phones(2)[1],
    ]);
    const key = { 'idempotency-key': randomUUID() };
    const copies = [];
    for (let copy = 0; copy < 2; copy += 1) {
      copies.push(await merchant.call('POST', `/campaigns/${id}/duplicate`, undefined, key));
    }
    expect(copies[1]?.body).toEqual(copies[0]?.body);
    expect(copies[0]?.status).toBe(201);
    expect(copies[0]?.body).toMatchObject({
      ...{ status: 'Draft', senderId: 'UNO', scheduledAt: null, offerEndsAt: null, version: 1 },
      ...{ counts: { total: 3, pending: 3 }, estimate: { recipients: 3, credits: 3 } },
    });
    expect(copies[0]?.body.name).toHaveLength(255);
    const { items } = (await merchant.call('GET', `/campaigns/${copies[0]?.body.id}/recipients`)).body;
    expect(items.map(({ phone }: { phone: string }) => phone)).toEqual([0, 2, 3].map((at) => phones(4)[at]));
  });

  test('every route: another merchant’s campaign is 404, without a token 401', async () => {
    const id = await create(1, { scheduledAt: inAnHour() });
    const stranger = await desk.register();
    const anonymous = callApi(desk.url);
    const routes: [string, string, unknown?][] = [
      ['GET', ''],
      ['PATCH', '', { name: 'Mine now' }],
      ['DELETE', ''],
      ['POST', '/schedule', {}],
      ['POST', '/pause'],
      ['POST', '/resume'],
      ['POST', '/test', { phone: '+12125550150' }],
      ['POST', '/duplicate'],
      ['POST', '/estimate', { message: 'x' }],
      ['GET', '/recipients'],
      ['POST', '/recipients', { recipients: [{ phone: '+12125550150' }] }],
      ['GET', '/report'],
    ];
    for (const [method, path, body] of routes) {
      expect([path, (await stranger.call(method, `/campaigns/${id}${path}`, body)).status]).toEqual([path, 404]);
      expect([path, (await anonymous(method, `/campaigns/${id}${path}`, body)).status]).toEqual([path, 401]);
    }
    const csv = await stranger.call('GET', `/campaigns/${id}/recipients`, undefined, { accept: 'text/csv' });
    expect([csv.status, (await stranger.call('GET', `/sms/status/${id}`)).status]).toEqual([404, 404]);
    expect((await stranger.call('GET', '/campaigns')).body.items).toEqual([]);
    expect((await merchant.call('GET', `/campaigns/${id}`)).body).toMatchObject({
      status: 'Scheduled',
      name: 'Winter lunch',
    });
  });
});
