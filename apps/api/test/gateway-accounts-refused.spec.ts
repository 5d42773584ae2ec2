import { randomBytes } from 'node:crypto';
import { systemContext } from '../src/database/context.js';
import { newId } from '../src/database/new-id.js';
import { Database, type Tx } from '../src/database/transaction.js';
import { ACCOUNTS_AT_MOST } from '../src/provider/accounts/create-gateway-account.js';
import { WipeDeletedAccounts } from '../src/provider/accounts/wipe-deleted-accounts.js';
import {
  MSG91_ACCOUNT,
  openAccountDesk,
  TWILIO_ACCOUNT,
  TWILIO_CREDENTIALS,
  VONAGE_ACCOUNT,
  type AccountDesk,
} from './support/account-desk.js';
import type { Registered } from './support/register-merchant.js';

const UNTRIED = { ...TWILIO_ACCOUNT, verify: false };

describe('gateway accounts that are refused', () => {
  let desk: AccountDesk;
  let merchant: Registered;

  beforeAll(async () => {
    // Vonage cannot be reached here: nobody listens on that port.
    desk = await openAccountDesk({ VONAGE_BASE_URL: 'http://127.0.0.1:1' });
  });
  afterAll(() => desk?.close());
  beforeEach(async () => {
    merchant = await desk.register();
  });

  const add = (account: object, owner = merchant) => owner.call('POST', '/gateway-accounts', account);
  const rows = async () =>
    (await desk.admin.query('SELECT * FROM gateway_accounts WHERE merchant_id = $1 ORDER BY id', [merchant.id])).rows;
  const faultsOf = (answer: { body: { errors?: { path: string; code: string }[] } }) =>
    (answer.body.errors ?? []).map(({ path, code }) => `${path} ${code}`).sort();

  test.each([
    ['an unknown vendor', { ...TWILIO_ACCOUNT, vendor: 'pigeon' }, ['vendor bad_value']],
    ['a name every object has', { ...TWILIO_ACCOUNT, vendor: 'constructor' }, ['vendor bad_value']],
    ['no vendor', { ...TWILIO_ACCOUNT, vendor: undefined }, ['vendor required']],
    [
      'a missing field',
      { ...TWILIO_ACCOUNT, credentials: { accountSid: TWILIO_CREDENTIALS.accountSid } },
      ['credentials.authToken required'],
    ],
    [
      'a malformed field',
      { ...TWILIO_ACCOUNT, credentials: { ...TWILIO_CREDENTIALS, accountSid: 'canary' } },
      ['credentials.accountSid bad_value'],
    ],
    [
      'an unknown field',
      { ...TWILIO_ACCOUNT, credentials: { ...TWILIO_CREDENTIALS, baseUrl: 'http://169.254.169.254' } },
      ['credentials.baseUrl unknown_field'],
    ],
    [
      'a number for a secret',
      { ...TWILIO_ACCOUNT, credentials: { ...TWILIO_CREDENTIALS, authToken: 1 } },
      ['credentials.authToken bad_value'],
    ],
    [
      'a secret as it was shown',
      { ...TWILIO_ACCOUNT, credentials: { ...TWILIO_CREDENTIALS, authToken: '…t0k3' } },
      ['credentials.authToken bad_value'],
    ],
    [
      'a secret of ten thousand characters',
      { ...TWILIO_ACCOUNT, credentials: { ...TWILIO_CREDENTIALS, authToken: 'x'.repeat(10_000) } },
      ['credentials.authToken bad_value'],
    ],
    ['a list for credentials', { ...TWILIO_ACCOUNT, credentials: [] }, ['credentials bad_value']],
    ['no sender', { ...TWILIO_ACCOUNT, settings: {} }, ['settings.sender required']],
    [
      'a name for the United States',
      { ...TWILIO_ACCOUNT, settings: { sender: 'TRATTORIA' } },
      ['settings.sender bad_sender'],
    ],
    [
      'a pool at Vonage',
      { ...VONAGE_ACCOUNT, settings: { sender: `MG${'0a'.repeat(16)}` } },
      ['settings.sender bad_sender'],
    ],
    [
      'a header of four letters',
      { ...MSG91_ACCOUNT, settings: { ...MSG91_ACCOUNT.settings, sender: 'DEMO' } },
      ['settings.sender bad_sender'],
    ],
    [
      'an address in the settings',
      { ...TWILIO_ACCOUNT, settings: { sender: '72345', baseUrl: 'http://x' } },
      ['settings.baseUrl unknown_field'],
    ],
    [
      'several at once',
      { vendor: 'twilio', credentials: {}, settings: { countries: ['XX'] }, label: '', colour: 1 },
      [
        'colour unknown_field',
        'credentials.accountSid required',
        'credentials.authToken required',
        'label bad_value',
        'settings.countries[0] bad_country',
      ],
    ],
  ])('%s: every fault by its path, and nothing is kept', async (_, account, faults) => {
    const answer = await add(account);
    expect([answer.status, answer.body.code]).toEqual([400, 'validation_failed']);
    expect(faultsOf(answer)).toEqual(faults);
    expect(JSON.stringify(answer.body)).not.toContain('canary');
    expect(await rows()).toEqual([]);
  });

  test('a wrong secret is told by the vendor and not kept, unless the merchant wants it kept untried', async () => {
    const wrong = { ...TWILIO_ACCOUNT, credentials: { ...TWILIO_CREDENTIALS, authToken: 'canary that opens nothing' } };
    const refused = await add(wrong);
    expect(refused).toMatchObject({ status: 422, body: { code: 'gateway_refused' } });
    expect(refused.body.detail).toContain('does not accept the account SID and auth token');
    expect(await rows()).toEqual([]);
    const { status, body } = await add({ ...wrong, verify: false });
    expect(status).toBe(201);
    const probed = await merchant.call('POST', `/gateway-accounts/${body.id}/probe`);
    expect(probed).toMatchObject({ status: 200, body: { ok: false, detail: refused.body.detail } });
  });

  test('a host that cannot be reached is an answer, never a fault of ours', async () => {
    const refused = await add(VONAGE_ACCOUNT);
    expect(refused).toMatchObject({
      ...{
        status: 422,
        body: { code: 'gateway_refused', detail: 'Vonage could not be reached: the connection was refused.' },
      },
    });
    const { body } = await add({ ...VONAGE_ACCOUNT, verify: false });
    const probed = await merchant.call('POST', `/gateway-accounts/${body.id}/probe`);
    expect(probed).toMatchObject({ status: 200, body: { ok: false, detail: refused.body.detail } });
  });

  test('an edit that does not fit changes nothing', async () => {
    const { id } = (await add(TWILIO_ACCOUNT)).body;
    const before = await rows();
    const edit = (body: unknown) => merchant.call('PATCH', `/gateway-accounts/${id}`, body);
    const wrong: [unknown, number, string[]][] = [
      [{ credentials: { authToken: null } }, 400, ['credentials.authToken required']],
      [{ credentials: { authToken: '…t0k3' } }, 400, ['credentials.authToken bad_value']],
      [{ credentials: { authToken: 'canary that opens nothing' } }, 422, []],
      [{ settings: { sender: null } }, 400, ['settings.sender required']],
      [{ settings: { sender: 'UNO', countries: ['US'] } }, 400, ['settings.sender bad_sender']],
      [{ vendor: 'vonage' }, 400, ['vendor unknown_field']],
      [{ position: 3 }, 400, ['position unknown_field']],
      [{ label: null }, 400, ['label bad_value']],
      [{ enabled: 'yes' }, 400, ['enabled bad_value']],
      ['{"credentials":{"__proto__":{"x":1}}}', 400, ['credentials unknown_field']],
    ];
    for (const [body, status, faults] of wrong) {
      const answer = await edit(body);
      expect([answer.status, faultsOf(answer)]).toEqual([status, faults]);
    }
    expect(await rows()).toEqual(before);
  });

  test('a body that is too large is 413', async () => {
    expect((await add({ ...UNTRIED, label: 'x'.repeat(1_100_000) })).status).toBe(413);
    expect(await rows()).toEqual([]);
  });

  test('another merchant’s is not there', async () => {
    const { id } = (await add(UNTRIED)).body;
    const before = await rows();
    const stranger = await desk.register();
    const path = `/gateway-accounts/${id}`;
    const answers = [
      await stranger.call('GET', path),
      await stranger.call('PATCH', path, { label: 'mine' }),
      await stranger.call('DELETE', path),
      await stranger.call('POST', `${path}/probe`),
      await stranger.call('GET', '/gateway-accounts/not-an-id'),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [404, 'not_found']));
    const listed = (await stranger.call('GET', '/gateway-accounts')).body.items;
    expect(listed.every(({ owner }: { owner: string }) => owner === 'operator')).toBe(true);
    expect(await rows()).toEqual(before);
  });

  test('twenty are enough, however they come', async () => {
    const answers = await Promise.all(Array.from({ length: ACCOUNTS_AT_MOST + 3 }, () => add(UNTRIED)));
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
      Array(3).fill([422, 'too_many_gateway_accounts']),
    );
    expect((await rows()).map(({ position }) => position).sort((a, b) => a - b)).toEqual([
      ...Array(ACCOUNTS_AT_MOST).keys(),
    ]);
  });

  test('vendors are not asked without end', async () => {
    const { id } = (await add(UNTRIED)).body;
    const asked: number[] = [];
    for (let turn = 0; turn < 11; turn += 1) {
      const { status, headers } = await merchant.call('POST', `/gateway-accounts/${id}/probe`);
      asked.push(status);
      if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(asked).toEqual([...Array(10).fill(200), 429]);
    expect((await add(TWILIO_ACCOUNT)).status).toBe(429);
    expect((await add(TWILIO_ACCOUNT, await desk.register())).status).toBe(201);
  });

  test('one whose key is lost does not hide the others, and can be given its credentials again', async () => {
    const { id } = (await add(UNTRIED)).body;
    await desk.admin.query('UPDATE gateway_accounts SET secrets = $2 WHERE id = $1', [id, randomBytes(90)]);
    const [shown] = (await merchant.call('GET', '/gateway-accounts')).body.items;
    expect(shown).toMatchObject({ id, credentials: {}, webhooks: null });
    const probed = await merchant.call('POST', `/gateway-accounts/${id}/probe`);
    expect(probed.body).toEqual({ ok: false, detail: expect.stringContaining('enter them again') });
    expect((await merchant.call('PATCH', `/gateway-accounts/${id}`, { label: 'Lost' })).status).toBe(200);
    const { body } = await merchant.call('PATCH', `/gateway-accounts/${id}`, { credentials: TWILIO_CREDENTIALS });
    expect(body.credentials).toMatchObject({ authToken: '…t0k3' });
  });

  test('the merchant’s role can neither move an account, nor remove it, nor make it another vendor’s', async () => {
    const { id } = (await add(UNTRIED)).body;
    const stranger = await desk.register();
    const as = (merchantId: string, sql: string, params: unknown[] = []) =>
      desk.app.get(Database).transaction({ merchantId, actor: 'spec' }, (tx: Tx) => tx.query(sql, params));
    for (const sql of [
      'DELETE FROM gateway_accounts',
      "UPDATE gateway_accounts SET vendor = 'vonage'",
      `UPDATE gateway_accounts SET merchant_id = '${stranger.id}'`,
      'UPDATE gateway_accounts SET last_receipt_at = now()',
    ]) {
      await expect(as(merchant.id, sql)).rejects.toThrow(/permission denied/);
    }
    expect(await as(stranger.id, 'UPDATE gateway_accounts SET enabled = false RETURNING 1')).toEqual([]);
    const planted = `INSERT INTO gateway_accounts (id, merchant_id, vendor, label, secrets) SELECT $1, $2, 'twilio', 'x', '\\x01'`;
    await expect(as(stranger.id, planted, [newId(), merchant.id])).rejects.toThrow(/row-level security/);
    await expect(as(stranger.id, planted, [newId(), null])).rejects.toThrow(/row-level security/);
    expect((await rows()).map((row) => row.id)).toEqual([id]);
  });

  describe('deleted', () => {
    const wipe = (): Promise<Date | null> =>
      desk.app.get(Database).transaction(systemContext('spec'), async (tx) => {
        const source = desk.app.get(WipeDeletedAccounts);
        await source.enqueueDue(tx);
        return source.nextDueAt(tx);
      });
    const wiped = async (id: string): Promise<boolean> =>
      (await desk.admin.query('SELECT length(secrets) = 0 AS wiped FROM gateway_accounts WHERE id = $1', [id])).rows[0]
        .wiped;
    const remove = async (): Promise<string> => {
      const { id } = (await add(UNTRIED)).body;
      expect((await merchant.call('DELETE', `/gateway-accounts/${id}`)).status).toBe(204);
      return id as string;
    };
    const since = (id: string, interval: string) =>
      desk.admin.query('UPDATE gateway_accounts SET deleted_at = now() - $2::interval WHERE id = $1', [id, interval]);

    test('one that never carried a text loses its secrets after an hour', async () => {
      const id = await remove();
      await since(id, '59 minutes');
      expect((await wipe())?.getTime()).toBeLessThanOrEqual(Date.now() + 60_000);
      expect(await wiped(id)).toBe(false);
      await since(id, '61 minutes');
      await wipe();
      expect(await wiped(id)).toBe(true);
      // Whoever posts there now finds nothing, and learns nothing.
      expect((await fetch(`${desk.url}/webhooks/sms/twilio/${id}/status`, { method: 'POST' })).status).toBe(404);
    });

    test('one that did keeps them for a week, and for as long as something is open', async () => {
      const id = await remove();
      await desk.admin.query("INSERT INTO paces (account_id, sender, theoretical_at) VALUES ($1, '72345', now())", [
        id,
      ]);
      await since(id, '6 days 23 hours');
      await wipe();
      expect(await wiped(id)).toBe(false);
      await since(id, '8 days');
      const campaign = (await merchant.call('POST', '/campaigns', { name: 'Open', message: 'Hi' })).body.id;
      await desk.admin.query(
        `INSERT INTO unknown_outcomes (recipient_id, campaign_id, merchant_id, account_id, credits, attempt_at, next_look_up_at)
         VALUES ($1, $2, $3, $4, 1, now(), now() + interval '1 day')`,
        [newId(), campaign, merchant.id, id],
      );
      await wipe();
      expect(await wiped(id)).toBe(false);
      await desk.admin.query('DELETE FROM unknown_outcomes WHERE account_id = $1', [id]);
      await wipe();
      expect(await wiped(id)).toBe(true);
    });
  });

  test('no secret stands in the table, in what is logged, or in any answer', async () => {
    const answers = [
      await add(TWILIO_ACCOUNT),
      await add(MSG91_ACCOUNT),
      await add({ ...VONAGE_ACCOUNT, verify: false }),
      await add({ ...TWILIO_ACCOUNT, credentials: { ...TWILIO_CREDENTIALS, authToken: 'canary that opens nothing' } }),
    ];
    answers.push(await merchant.call('GET', '/gateway-accounts'));
    for (const { body } of answers.slice(0, 3))
      answers.push(await merchant.call('POST', `/gateway-accounts/${body.id}/probe`));
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain('canary');
    const { rows: dump } = await desk.admin.query('SELECT a::text FROM gateway_accounts a');
    const bytes = (await desk.admin.query<{ secrets: Buffer }>('SELECT secrets FROM gateway_accounts')).rows;
    expect(dump.length).toBeGreaterThan(3);
    for (const [name, text] of Object.entries({
      table: JSON.stringify(dump),
      bytes: bytes.map(({ secrets }) => secrets.toString('latin1')).join(''),
      log: desk.logged(),
    })) {
      expect([name, text.includes('canary'), text.includes(Buffer.from('canary').toString('hex'))]).toEqual([
        name,
        false,
        false,
      ]);
    }
    expect(desk.logged()).toContain('/gateway-accounts');
  });
});
