import { fromReference, toReference } from '@dinnerbell/domain';
import { signTwilio } from '@dinnerbell/sms-gateways';
import { Client } from 'pg';
import { newId } from '../src/database/new-id.js';
import { Database } from '../src/database/transaction.js';
import { LastReceipts } from '../src/provider/last-receipts.js';
import { OPERATOR_TWILIO_ID } from '../src/provider/operator-account.js';
import { startApi, type RunningApi } from './support/start-api.js';
import { TWILIO_SETTINGS } from './support/twilio-settings.js';

const TOKEN = TWILIO_SETTINGS.TWILIO_AUTH_TOKEN;
const SECOND_TOKEN = 'the-token-that-comes-next';
const FORM = 'application/x-www-form-urlencoded';
const RECIPIENT = '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a';
const PATH = `/webhooks/sms/twilio/${OPERATOR_TWILIO_ID}/status?m=${toReference(RECIPIENT)}`;

describe('the gateway’s callback', () => {
  let api: RunningApi;
  let admin: Client;
  let made = 0;

  beforeAll(async () => {
    api = await startApi({ ...TWILIO_SETTINGS, TWILIO_SECONDARY_AUTH_TOKEN: SECOND_TOKEN });
    admin = new Client({ connectionString: api.database.url });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await api.close();
  });

  const newSid = () => `SM${(made += 1).toString(16).padStart(32, '0')}`;
  const callback = (change: Record<string, string> = {}) =>
    new URLSearchParams({ MessageSid: newSid(), MessageStatus: 'delivered', From: '+12125550199', ...change });
  const sign = (form: URLSearchParams, path = PATH, token: string = TOKEN) =>
    signTwilio(token, api.env.publicUrl + path, form);
  const post = async (
    body: string | Buffer,
    signature: string | undefined,
    path = PATH,
    headers: Record<string, string> = {},
  ) => {
    const signed = signature === undefined ? {} : { 'x-twilio-signature': signature };
    const answer = await fetch(api.url + path, {
      method: 'POST',
      headers: { 'content-type': FORM, ...signed, ...headers },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    const text = await answer.text();
    return { status: answer.status, code: text ? (JSON.parse(text) as { code: string }).code : undefined };
  };
  const kept = async () => (await admin.query<Record<string, unknown>>('SELECT * FROM receipts ORDER BY id')).rows;

  test('is kept before it is answered, with our reference and the gateway’s words', async () => {
    const form = callback({ MessageStatus: 'undelivered', ErrorCode: '30005' });
    expect(await post(form.toString(), sign(form))).toEqual({ status: 204, code: undefined });
    const [receipt] = await kept();
    expect(receipt).toMatchObject({
      account_id: OPERATOR_TWILIO_ID,
      recipient_id: fromReference(toReference(RECIPIENT)),
      gateway_message_id: form.get('MessageSid'),
      status: 'Failed',
      error_code: '30005',
      suppress: true,
      applied_at: null,
    });
    // Nobody's phone number is kept here.
    expect(JSON.stringify(receipt)).not.toContain('2125550199');
  });

  test('the account remembers that one came, to the minute; one that is not genuine is none', async () => {
    const last = async (): Promise<Date | null> =>
      (await admin.query('SELECT last_receipt_at FROM gateway_accounts WHERE id = $1', [OPERATOR_TWILIO_ID])).rows[0]
        .last_receipt_at;
    const before = await last();
    expect(before).toBeInstanceOf(Date);
    await admin.query("UPDATE gateway_accounts SET last_receipt_at = now() - interval '1 day'");
    await api.app.get(LastReceipts).note(OPERATOR_TWILIO_ID);
    expect((await last())?.getTime()).toBeLessThan(before?.getTime() ?? 0);
    await new LastReceipts(api.app.get(Database)).note(OPERATOR_TWILIO_ID);
    expect((await last())?.getTime()).toBeGreaterThanOrEqual(before?.getTime() ?? Infinity);
    const form = callback();
    await admin.query('UPDATE gateway_accounts SET last_receipt_at = NULL');
    expect((await post(form.toString(), 'forged')).status).toBe(403);
    expect(await last()).toBeNull();
  });

  test('a repeat is answered alike and kept once; the token that comes next signs as well', async () => {
    const form = callback();
    const before = (await kept()).length;
    expect((await post(form.toString(), sign(form))).status).toBe(204);
    expect((await post(form.toString(), sign(form, PATH, SECOND_TOKEN))).status).toBe(204);
    expect(await kept()).toHaveLength(before + 1);
  });

  test('news that changes nothing is answered and not kept', async () => {
    const before = await kept();
    for (const MessageStatus of ['queued', 'sending', 'accepted', 'a-word-of-tomorrow']) {
      const form = callback({ MessageStatus });
      expect((await post(form.toString(), sign(form))).status).toBe(204);
    }
    expect(await kept()).toEqual(before);
  });

  test('a hundred at once are all kept', async () => {
    const before = (await kept()).length;
    const forms = Array.from({ length: 100 }, () => callback());
    const answers = await Promise.all(forms.map((form) => post(form.toString(), sign(form))));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([204]));
    expect(await kept()).toHaveLength(before + 100);
  });

  test('with any byte of body, signature or address changed nothing is kept', async () => {
    const form = callback({ MessageStatus: 'undelivered', ErrorCode: '30003' });
    const [body, signature, before] = [form.toString(), sign(form), await kept()];
    const flips = [
      ...Array.from(body, (_, at) => post(flip(body, at), signature)),
      ...Array.from(signature, (_, at) => post(body, flip(signature, at).toString('latin1'))),
      ...Array.from({ length: 22 }, (_, at) => post(body, signature, turn(PATH, PATH.length - 22 + at))),
    ];
    const answers = await Promise.all(flips);
    expect(answers.length).toBeGreaterThan(120);
    for (const { status } of answers) expect([400, 403]).toContain(status);
    expect(await kept()).toEqual(before);
  });

  test.each([
    ['no signature', () => [callback(), undefined] as const],
    ['another account’s token', (form = callback()) => [form, sign(form, PATH, 'not-ours')] as const],
    ['a signature over another address', (form = callback()) => [form, sign(form, '/webhooks')] as const],
    [
      'a message from a guest',
      (form = callback({ SmsStatus: 'received', MessageStatus: 'received' })) => [form, sign(form)] as const,
    ],
  ])('%s is 403', async (_, request) => {
    const before = await kept();
    const [form, signature] = request();
    expect(await post(form.toString(), signature)).toEqual({ status: 403, code: 'bad_signature' });
    expect(await kept()).toEqual(before);
  });

  test('an address that is nobody’s is 404, whatever the signature', async () => {
    for (const path of [
      `/webhooks/sms/twilio/${newId()}/status`,
      `/webhooks/sms/vonage/${OPERATOR_TWILIO_ID}/status`,
      '/webhooks/sms/twilio/not-an-id/status',
    ]) {
      const form = callback();
      expect(await post(form.toString(), sign(form, path), path)).toEqual({ status: 404, code: 'not_found' });
    }
  });

  test('too large is 413, another kind of body 415, and neither is kept', async () => {
    const before = await kept();
    const huge = callback({ Body: 'x'.repeat(1_000_001) });
    expect(await post(huge.toString(), sign(huge))).toMatchObject({ status: 413 });
    const form = callback();
    expect(await post(form.toString(), sign(form), PATH, { 'content-type': 'text/csv' })).toMatchObject({
      status: 415,
    });
    expect(await kept()).toEqual(before);
  });

  test('while it cannot be stored it is 503, so that nobody believes it was', async () => {
    const form = callback();
    await admin.query('ALTER TABLE receipts RENAME TO receipts_away');
    expect(await post(form.toString(), sign(form))).toEqual({ status: 503, code: 'unavailable' });
    await admin.query('ALTER TABLE receipts_away RENAME TO receipts');
    expect((await post(form.toString(), sign(form))).status).toBe(204);
  });

  test('stands in the API’s description', async () => {
    const answer = await fetch(`${api.url}/openapi.json`);
    const document = (await answer.json()) as { paths: Record<string, { post?: Record<string, unknown> }> };
    const operation = document.paths['/webhooks/sms/{vendor}/{accountId}/status']?.post;
    expect(operation).toMatchObject({ tags: ['provider'], summary: 'Take a delivery receipt' });
    expect(Object.keys(operation?.['responses'] as object)).toEqual(
      expect.arrayContaining(['204', '403', '404', '413', '503']),
    );
  });
});

/** One bit of the byte changed, into a byte that a header can carry. */
function flip(text: string, at: number): Buffer {
  const bytes = Buffer.from(text, 'latin1');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

/** Another letter in the address. */
function turn(path: string, at: number): string {
  return path.slice(0, at) + (path[at] === 'A' ? 'B' : 'A') + path.slice(at + 1);
}
