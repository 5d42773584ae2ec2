import { randomUUID } from 'node:crypto';
import { signTwilio, signVonageWebhook } from '@dinnerbell/sms-gateways';
import { phones } from '@dinnerbell/testing';
import { newId } from '../src/database/new-id.js';
import { OPERATOR_TWILIO_ID } from '../src/provider/operator-account.js';
import { seal } from '../src/provider/seal.js';
import { TakeInbound } from '../src/sms/take-inbound.js';
import { openReplyDesk, type ReplyDesk } from './support/reply-desk.js';
import type { Registered } from './support/register-merchant.js';

const [ana = '', bo = '', cy = ''] = phones(3);

describe('a guest writes back', () => {
  let desk: ReplyDesk;
  let merchant: Registered;

  beforeAll(async () => {
    desk = await openReplyDesk();
  });
  afterAll(() => desk?.close());
  beforeEach(async () => {
    await desk.sql('DELETE FROM recipients');
    merchant = await desk.register();
  });

  const inbox = async (of = merchant) => (await of.call('GET', '/sms/inbound')).body.items;

  test('STOP: opted out, the scheduled text skipped, its credits back at once and the others’ kept', async () => {
    await desk.texted(merchant, 3);
    const id = await desk.scheduled(merchant, 3);
    const draft = (await merchant.call('POST', `/campaigns/${id}/duplicate`)).body.id as string;
    expect(await desk.credits(merchant)).toEqual({ free: 997, held: 3 });
    expect(await desk.say(ana, 'Stop, please!')).toEqual({ status: 204, body: '' });
    expect(await desk.optedOut(merchant)).toEqual([ana]);
    expect(await desk.statusOf(id, ana)).toEqual({ status: 'Skipped', skip_reason: 'opted_out' });
    expect(await desk.statusOf(id, bo)).toMatchObject({ status: 'Pending' });
    expect((await merchant.call('GET', `/campaigns/${id}`)).body.counts).toMatchObject({
      total: 3,
      pending: 2,
      skipped: 1,
    });
    expect(await desk.credits(merchant)).toEqual({ free: 998, held: 2 });
    expect(await desk.statusOf(draft, ana)).toMatchObject({ status: 'Pending' });
    expect(await inbox()).toMatchObject([{ phone: ana, kind: 'stop', text: 'Stop, please!', to: '+12125550199' }]);
    // And the whole of it adds up when it is over.
    await desk.dueSince(id);
    await desk.launch(id);
    const claim = await desk.claim(id);
    expect(
      claim.kind === 'waves' &&
        claim.waves
          .flatMap(({ wave }) => wave.messages)
          .map(({ to }) => to)
          .sort(),
    ).toEqual([bo, cy].sort());
  });

  test('a text handed back by a throttle is taken back with what it was priced at; the last one closes its campaign', async () => {
    await desk.texted(merchant, 1);
    const id = await desk.begun(merchant, 1);
    await desk.sql(
      `UPDATE recipients SET attempt = 1, credits = 1, segments = 1, not_before = now() WHERE campaign_id = $1`,
      [id],
    );
    await desk.say(ana, 'UNSUBSCRIBE');
    expect(await desk.credits(merchant)).toEqual({ free: 1000, held: 0 });
    await desk.finish(id);
    expect((await merchant.call('GET', `/campaigns/${id}`)).body).toMatchObject({ status: 'Failed' });
    expect(await desk.credits(merchant)).toEqual({ free: 1000, held: 0 });
  });

  test('on a shared account it counts for every restaurant that texted the guest, and for no other', async () => {
    const [latest, stranger] = [await desk.register(), await desk.register()];
    await desk.texted(merchant, 2, 2);
    const answered = await desk.texted(latest, 1, 1);
    const ours = await desk.scheduled(merchant, 1);
    const theirs = await desk.scheduled(stranger, 1);
    expect((await desk.say(ana, 'STOP')).status).toBe(204);
    expect([await desk.optedOut(merchant), await desk.optedOut(latest), await desk.optedOut(stranger)]).toEqual([
      [ana],
      [ana],
      [],
    ]);
    expect(await desk.statusOf(ours, ana)).toMatchObject({ status: 'Skipped' });
    expect(await desk.statusOf(theirs, ana)).toMatchObject({ status: 'Pending' });
    expect([await inbox(), await inbox(stranger)]).toEqual([[], []]);
    expect(await inbox(latest)).toMatchObject([{ phone: ana, campaignId: answered }]);
  });

  test('START lets texts come again and is on record; a list never does', async () => {
    await desk.texted(merchant, 1);
    await desk.say(ana, 'STOP');
    const draft = (await merchant.call('POST', '/campaigns', { name: 'Lunch', message: 'Soup' })).body.id;
    const again = await merchant.call('POST', `/campaigns/${draft}/recipients`, { recipients: [{ phone: ana }] });
    expect(again.body).toMatchObject({ accepted: 0, optedOut: 1 });
    expect(await desk.optedOut(merchant)).toEqual([ana]);
    await desk.say(ana, 'start');
    expect(await desk.optedOut(merchant)).toEqual([]);
    const log = await desk.sql('SELECT phone, change, source FROM opt_out_log WHERE merchant_id = $1 ORDER BY id', [
      merchant.id,
    ]);
    expect(log).toEqual([
      { phone: ana, change: 'opted_out', source: 'reply' },
      { phone: ana, change: 'opted_in', source: 'reply' },
    ]);
    expect((await inbox()).map(({ kind }: { kind: string }) => kind)).toEqual(['start', 'stop']);
  });

  test.each([
    ['Table for two?', {}, 'reply', false],
    ['Yes', {}, 'reply', false],
    ['help', {}, 'help', false],
    ['genug', { OptOutType: 'STOP' }, 'stop', true],
    ['stop', { OptOutType: 'HELP' }, 'stop', true],
    ['hola', { OptOutType: 'START' }, 'start', false],
  ])('%j with %j is %s', async (body, more, kind, out) => {
    await desk.texted(merchant, 1);
    await desk.say(ana, body, more as Record<string, string>);
    expect(await inbox()).toMatchObject([{ kind, text: body }]);
    expect(await desk.optedOut(merchant)).toEqual(out ? [ana] : []);
  });

  test('YES means START only from a guest who has opted out', async () => {
    await desk.texted(merchant, 1);
    await desk.say(ana, 'END');
    await desk.say(ana, 'YES');
    expect(await desk.optedOut(merchant)).toEqual([]);
    await desk.say(ana, 'YES');
    expect((await inbox()).map(({ kind }: { kind: string }) => kind)).toEqual(['reply', 'start', 'stop']);
  });

  test('copies of a text, at once and later, are one; an old STOP does not undo a START', async () => {
    await desk.texted(merchant, 1);
    const id = await desk.scheduled(merchant, 1);
    const stop = desk.text(ana, 'STOP');
    const answers = await Promise.all(Array.from({ length: 20 }, () => desk.post(stop)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    expect(await inbox()).toHaveLength(1);
    expect(await desk.credits(merchant)).toEqual({ free: 1000, held: 0 });
    expect((await merchant.call('GET', `/campaigns/${id}`)).body.counts).toMatchObject({ total: 1, skipped: 1 });
    await desk.say(ana, 'START');
    await desk.post(stop);
    expect(await desk.optedOut(merchant)).toEqual([]);
  });

  test('from somebody nobody texted it is kept, in nobody’s inbox', async () => {
    // With a NUL, which PostgreSQL keeps in no text.
    const inbound = { eventKey: newId(), from: cy, to: '+12125550199', text: 'STOP \0 now', gatewayMessageId: 'any' };
    await desk.app.get(TakeInbound).run(OPERATOR_TWILIO_ID, inbound);
    expect(await inbox()).toEqual([]);
    const kept = 'SELECT merchant_id, kind, body FROM inbound_messages WHERE event_key = $1';
    expect(await desk.sql(kept, [inbound.eventKey])).toEqual([{ merchant_id: null, kind: 'stop', body: 'STOP  now' }]);
  });

  test('an account of a merchant’s own is that merchant’s alone, texted or not', async () => {
    const other = await desk.register();
    await desk.texted(merchant, 1);
    await desk.sql('UPDATE gateway_accounts SET merchant_id = $2 WHERE id = $1', [OPERATOR_TWILIO_ID, other.id]);
    try {
      await desk.say(ana, 'STOP');
    } finally {
      await desk.sql('UPDATE gateway_accounts SET merchant_id = NULL WHERE id = $1', [OPERATOR_TWILIO_ID]);
    }
    expect([await desk.optedOut(merchant), await desk.optedOut(other)]).toEqual([[], [ana]]);
    expect(await inbox(other)).toHaveLength(1);
  });

  test('unsigned, signed by another token, or changed by a byte: 403 and nothing happens; no such account: 404', async () => {
    await desk.texted(merchant, 1);
    const form = desk.text(ana, 'STOP');
    expect((await desk.post(form, 'bm90IGEgc2lnbmF0dXJl')).status).toBe(403);
    expect((await desk.post(form, undefined, desk.path, 'another')).status).toBe(403);
    const changed = [...form.keys()].map((name) => {
      const other = new URLSearchParams(form);
      other.set(name, `${form.get(name)}0`);
      return other;
    });
    const signature = signTwilio('token-for-the-specs-alone', desk.env.publicUrl + desk.path, form);
    for (const other of changed) expect((await desk.post(other, signature)).status).toBe(403);
    for (const path of [
      `/webhooks/sms/twilio/${newId()}/inbound`,
      `/webhooks/sms/vonage/${OPERATOR_TWILIO_ID}/inbound`,
    ]) {
      expect((await desk.post(form, undefined, path)).status).toBe(404);
    }
    expect(await inbox()).toEqual([]);
    expect(await desk.optedOut(merchant)).toEqual([]);
  });

  test('over Vonage: signed JSON, on the account of a merchant’s own; unsigned it is to come again', async () => {
    const credentials = {
      apiKey: 'abcd1234',
      apiSecret: 'secret-of-the-specs',
      signatureSecret: 'signed-by-the-specs',
    };
    const id = newId();
    const secrets = seal(desk.env.encryptionKeys, { tenant: merchant.id, rowId: id }, JSON.stringify(credentials));
    await desk.sql(
      `INSERT INTO gateway_accounts (id, merchant_id, vendor, label, secrets) VALUES ($1, $2, 'vonage', 'Own', $3)`,
      [id, merchant.id, secrets],
    );
    const [from, to] = [ana.slice(1), '12125550199'];
    const head = {
      channel: 'sms',
      message_type: 'text',
      message_uuid: randomUUID(),
      timestamp: new Date().toISOString(),
    };
    const body = JSON.stringify({ ...head, from, to, text: 'Please stop' });
    const post = (authorization?: string, sent = body) =>
      fetch(`${desk.url}/webhooks/sms/vonage/${id}/inbound`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
        body: sent,
      });
    const signed = signVonageWebhook(credentials, Buffer.from(body));
    expect((await post()).status).toBe(503);
    expect((await post(signed, body.replace('stop', 'stay'))).status).toBe(403);
    expect((await post(signed, '{')).status).toBe(403);
    expect(await inbox()).toEqual([]);
    for (let copies = 0; copies < 2; copies += 1) expect((await post(signed)).status).toBe(204);
    expect(await inbox()).toMatchObject([{ phone: ana, to: '+12125550199', kind: 'stop', campaignId: null }]);
    expect(await desk.optedOut(merchant)).toEqual([ana]);
  });

  test('the inbox goes page by page, newest first', async () => {
    await desk.texted(merchant, 1);
    for (const word of ['one', 'two', 'three']) await desk.say(ana, word);
    const first = (await merchant.call('GET', '/sms/inbound?limit=2')).body;
    expect(first.items.map(({ text }: { text: string }) => text)).toEqual(['three', 'two']);
    const rest = (await merchant.call('GET', `/sms/inbound?limit=2&cursor=${first.nextCursor}`)).body;
    expect(rest).toMatchObject({ items: [{ text: 'one' }], nextCursor: null });
    expect((await merchant.call('GET', '/sms/inbound?cursor=x')).status).toBe(400);
  });
});

describe('/opt-outs', () => {
  let desk: ReplyDesk;
  let merchant: Registered;

  beforeAll(async () => {
    desk = await openReplyDesk();
    merchant = await desk.register();
  });
  afterAll(() => desk?.close());

  test('a number the merchant adds is opted out like one that texted STOP; a repeat answers what is there', async () => {
    const id = await desk.scheduled(merchant, 2);
    const national = `(${ana.slice(2, 5)}) ${ana.slice(5, 8)}-${ana.slice(8)}`;
    const added = await merchant.call('POST', '/opt-outs', { phone: national });
    expect(added).toMatchObject({
      status: 201,
      body: { phone: ana, source: 'merchant', createdAt: expect.any(String) },
    });
    expect(await desk.statusOf(id, ana)).toEqual({ status: 'Skipped', skip_reason: 'opted_out' });
    expect(await desk.credits(merchant)).toEqual({ free: 999, held: 1 });
    expect((await merchant.call('POST', '/opt-outs', { phone: ana })).body).toEqual(added.body);
    expect(await desk.credits(merchant)).toEqual({ free: 999, held: 1 });
  });

  test.each([
    [{ phone: 'call me' }, 'phone_not_a_number'],
    [{ phone: '12' }, 'phone_too_short'],
    [{}, 'required'],
    [{ phone: 7 }, 'bad_value'],
    [{ phone: ana, more: 1 }, 'unknown_field'],
  ])('%j is 400 %s', async (body, code) => {
    const answer = await merchant.call('POST', '/opt-outs', body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed', errors: [{ code }] } });
  });

  test('the list: newest first, page by page, by digits, a merchant’s own', async () => {
    const owner = await desk.register();
    for (const phone of [ana, bo, cy]) await owner.call('POST', '/opt-outs', { phone });
    const list = async (query: string, who = owner) => (await who.call('GET', `/opt-outs${query}`)).body;
    const numbers = (page: { items: { phone: string }[] }) => page.items.map(({ phone }) => phone);
    const first = await list('?limit=2');
    expect(numbers(first)).toEqual([cy, bo]);
    expect(numbers(await list(`?limit=2&cursor=${first.nextCursor}`))).toEqual([ana]);
    expect(numbers(await list(`?q=${encodeURIComponent(`${bo.slice(2, 5)}-${bo.slice(5, 8)}`)}`))).toEqual([bo]);
    expect(await list('?q=ana')).toEqual({ items: [], nextCursor: null });
    expect(numbers(await list('', await desk.register()))).toEqual([]);
    const forged = Buffer.from(JSON.stringify({ at: '2026-99-99T00:00:00.000000', phone: ana })).toString('base64url');
    for (const cursor of ['x', forged])
      expect((await owner.call('GET', `/opt-outs?cursor=${cursor}`)).status).toBe(400);
  });
});
