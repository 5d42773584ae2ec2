import { signTwilio } from '@dinnerbell/sms-gateways';
import { OPERATOR_TWILIO_ID } from '../src/provider/operator-account.js';
import {
  MSG91_ACCOUNT,
  MSG91_CREDENTIALS,
  openAccountDesk,
  TWILIO_ACCOUNT,
  TWILIO_CREDENTIALS,
  VONAGE_ACCOUNT,
  type AccountDesk,
} from './support/account-desk.js';
import type { Registered } from './support/register-merchant.js';

interface Made {
  id: string;
  webhooks: { status: string; inbound: string | null };
}

describe('a merchant’s gateway accounts', () => {
  let desk: AccountDesk;
  let merchant: Registered;

  beforeAll(async () => {
    desk = await openAccountDesk();
  });
  afterAll(() => desk?.close());
  beforeEach(async () => {
    merchant = await desk.register();
  });

  const add = async (account: object, owner = merchant): Promise<Made> => {
    const { status, body } = await owner.call('POST', '/gateway-accounts', account);
    expect([status, body.errors]).toEqual([201, undefined]);
    return body;
  };
  const list = async (owner = merchant) => (await owner.call('GET', '/gateway-accounts')).body.items;

  test('the catalogue says what each vendor needs', async () => {
    const { status, body } = await merchant.call('GET', '/providers');
    expect(status).toBe(200);
    expect(body.items.map(({ vendor }: { vendor: string }) => vendor)).toEqual(['twilio', 'vonage', 'msg91']);
    const [twilio, , msg91] = body.items;
    expect(twilio).toMatchObject({ label: 'Twilio', capabilities: { inbound: true, receipts: 'signed' } });
    expect(twilio.credentialFields[0]).toEqual({
      ...{ name: 'accountSid', label: 'Account SID', secret: false, required: true },
      ...{ multiline: false, pattern: 'AC[0-9a-fA-F]{32}', shape: 'AC and 32 hex digits' },
    });
    expect(twilio.settings).not.toContain('templates');
    expect(msg91.settings).toContain('templates');
    expect(twilio.failures['21610']).toMatch(/opted out/);
  });

  test.each([
    ['Twilio', TWILIO_ACCOUNT, { accountSid: TWILIO_CREDENTIALS.accountSid, authToken: '…t0k3' }, true],
    ['Vonage', VONAGE_ACCOUNT, { apiKey: 'merch123', apiSecret: '…s3cr', signatureSecret: '…s1gn' }, true],
    ['MSG91', MSG91_ACCOUNT, { authKey: '…k3y9', webhookSecret: expect.stringMatching(/^….{4}$/) }, false],
  ])('%s is tried, kept, and shown without its secrets', async (label, account, credentials, inbound) => {
    const made = await add(account);
    expect(made).toMatchObject({
      ...{ owner: 'merchant', vendor: account.vendor, label, credentials, settings: account.settings },
      ...{ enabled: true, position: 0, lastReceiptAt: null, health: { state: 'unknown', since: null, reason: null } },
    });
    const { webhooks } = made;
    const path = `http://127.0.0.1:3000/webhooks/sms/${account.vendor}/${made.id}`;
    expect(webhooks.status).toMatch(new RegExp(`^${path}${label === 'MSG91' ? '/[\\w-]{32}' : ''}/status$`));
    expect(webhooks.inbound).toBe(inbound ? `${path}/inbound` : null);
    expect((await merchant.call('GET', `/gateway-accounts/${made.id}`)).body).toEqual(made);
    expect(await merchant.call('POST', `/gateway-accounts/${made.id}/probe`)).toMatchObject({
      ...{ status: 200, body: { ok: true, detail: expect.stringContaining(`${label} accepts`) } },
    });
  });

  test('the operator’s can be read and are never anybody’s to change', async () => {
    const own = await add(TWILIO_ACCOUNT);
    const [first, second] = await list();
    expect(first.id).toBe(own.id);
    expect(second).toMatchObject({ id: OPERATOR_TWILIO_ID, owner: 'operator', credentials: {}, webhooks: null });
    const path = `/gateway-accounts/${OPERATOR_TWILIO_ID}`;
    expect((await merchant.call('GET', path)).body).toEqual(second);
    const others = [
      await merchant.call('PATCH', path, { enabled: false }),
      await merchant.call('DELETE', path),
      await merchant.call('POST', `${path}/probe`),
    ];
    expect(others.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await list())[1]).toEqual(second);
  });

  test('an edit keeps what it does not name, and null takes away', async () => {
    const { id } = await add({
      ...TWILIO_ACCOUNT,
      settings: { sender: '+12125550123', segmentsPerSecond: 3, senders: { GB: 'UNO' } },
    });
    const edit = (body: object) => merchant.call('PATCH', `/gateway-accounts/${id}`, body);
    const named = await edit({ label: '  Twilio, second  ', settings: { segmentsPerSecond: null } });
    expect(named).toMatchObject({
      status: 200,
      body: { label: 'Twilio, second', credentials: { authToken: '…t0k3' } },
    });
    expect(named.body.settings).toEqual({ sender: '+12125550123', senders: { GB: 'UNO' } });
    const second = await edit({ credentials: { secondaryAuthToken: 'the canary that comes next' } });
    expect(second.body.credentials).toEqual({
      ...{ accountSid: TWILIO_CREDENTIALS.accountSid, authToken: '…t0k3', secondaryAuthToken: '…next' },
    });
    const without = await edit({ credentials: { secondaryAuthToken: null } });
    expect(Object.keys(without.body.credentials)).toEqual(['accountSid', 'authToken']);
    // The whole still works: the token that no edit named is the one that was given first.
    expect((await merchant.call('POST', `/gateway-accounts/${id}/probe`)).body).toMatchObject({ ok: true });
    expect((await edit({ enabled: false })).body).toMatchObject({ enabled: false, label: 'Twilio, second' });
  });

  test('what is pasted with a space or a line break behind it is taken without', async () => {
    const { accountSid, authToken } = TWILIO_CREDENTIALS;
    const { id } = await add({
      ...TWILIO_ACCOUNT,
      credentials: { accountSid: ` ${accountSid}\n`, authToken: `${authToken}\t` },
    });
    expect((await merchant.call('POST', `/gateway-accounts/${id}/probe`)).body).toMatchObject({ ok: true });
  });

  test('MSG91’s secret is made when none is given, kept over edits, and can be chosen', async () => {
    const { id, webhooks } = await add(MSG91_ACCOUNT);
    const edit = async (credentials: object) =>
      (await merchant.call('PATCH', `/gateway-accounts/${id}`, { credentials })).body.webhooks.status as string;
    expect(await edit(MSG91_CREDENTIALS)).toBe(webhooks.status);
    expect(await edit({ webhookSecret: 'chosen-by-the-merchant' })).toContain('/chosen-by-the-merchant/status');
    expect(await edit({ webhookSecret: null })).not.toContain('chosen-by-the-merchant');
  });

  test('new ones go to the end of the order, and the order can be set', async () => {
    const ids: string[] = [];
    for (const account of [TWILIO_ACCOUNT, VONAGE_ACCOUNT, MSG91_ACCOUNT]) ids.push((await add(account)).id);
    const orderOf = async () =>
      (await list()).filter(({ owner }: { owner: string }) => owner === 'merchant').map(({ id }: { id: string }) => id);
    expect(await orderOf()).toEqual(ids);
    const turned = [...ids].reverse();
    const answer = await merchant.call('PUT', '/gateway-accounts/order', { ids: turned });
    expect(answer.body.items.map(({ id, position }: { id: string; position: number }) => [id, position])).toEqual([
      ...turned.map((id, at) => [id, at]),
      [OPERATOR_TWILIO_ID, 0],
    ]);
    const stranger = await add(TWILIO_ACCOUNT, await desk.register());
    for (const wrong of [ids.slice(1), [...ids, stranger.id], [stranger.id, ...ids.slice(1)], []]) {
      const refused = await merchant.call('PUT', '/gateway-accounts/order', { ids: wrong });
      expect(refused).toMatchObject({ status: 422, body: { code: 'bad_order' } });
    }
    expect((await merchant.call('PUT', '/gateway-accounts/order', { ids: [ids[0], ids[0]] })).status).toBe(400);
    expect(await orderOf()).toEqual(turned);
  });

  test('deleted it is gone from sight, but a late receipt is still known to be genuine', async () => {
    const { id } = await add(TWILIO_ACCOUNT);
    expect((await merchant.call('DELETE', `/gateway-accounts/${id}`)).status).toBe(204);
    expect((await merchant.call('GET', `/gateway-accounts/${id}`)).status).toBe(404);
    expect((await merchant.call('DELETE', `/gateway-accounts/${id}`)).status).toBe(404);
    expect((await list()).map((account: { id: string }) => account.id)).toEqual([OPERATOR_TWILIO_ID]);
    const path = `/webhooks/sms/twilio/${id}/status`;
    const form = new URLSearchParams({ MessageSid: `SM${'0d'.repeat(16)}`, MessageStatus: 'delivered' });
    const signature = signTwilio(TWILIO_CREDENTIALS.authToken, desk.env.publicUrl + path, form);
    const post = (signed: string) =>
      fetch(desk.url + path, { method: 'POST', body: form, headers: { 'x-twilio-signature': signed } });
    expect((await post('forged')).status).toBe(403);
    expect((await post(signature)).status).toBe(204);
  });

  test('how it has been answering is told, and forgotten when it changes', async () => {
    const { id } = await add(TWILIO_ACCOUNT);
    await desk.admin.query(
      `INSERT INTO gateway_health (account_id, merchant_id, state, reason, probe_at) VALUES ($1, $2, 'open', '20003', now() + interval '1 hour')
       ON CONFLICT (account_id) DO UPDATE SET state = 'open', reason = '20003', since = now()`,
      [id, merchant.id],
    );
    await desk.admin.query("UPDATE gateway_accounts SET updated_at = now() - interval '1 minute' WHERE id = $1", [id]);
    const { health } = (await merchant.call('GET', `/gateway-accounts/${id}`)).body;
    expect(health).toEqual({
      state: 'failing',
      since: expect.any(String),
      reason: expect.stringContaining('does not accept'),
    });
    await desk.admin.query(
      "UPDATE gateway_health SET state = 'closed', reason = NULL, probe_at = NULL WHERE account_id = $1",
      [id],
    );
    const well = (await merchant.call('GET', `/gateway-accounts/${id}`)).body.health;
    expect(well).toEqual({ state: 'ok', since: expect.any(String), reason: null });
    const after = await merchant.call('PATCH', `/gateway-accounts/${id}`, { credentials: TWILIO_CREDENTIALS });
    expect(after.body.health).toEqual({ state: 'unknown', since: null, reason: null });
    await desk.admin.query('UPDATE gateway_accounts SET last_receipt_at = now() WHERE id = $1', [id]);
    const heard = (await merchant.call('GET', `/gateway-accounts/${id}`)).body;
    expect(heard).toMatchObject({ lastReceiptAt: expect.any(String), health: { state: 'ok', since: null } });
  });
});
