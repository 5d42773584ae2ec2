import { toReference } from '@dinnerbell/domain';
import { msg91MessageId, signVonageWebhook } from '@dinnerbell/sms-gateways';
import { Client } from 'pg';
import { operatorAccountId } from '../src/provider/operator-account.js';
import { startApi, type RunningApi } from './support/start-api.js';
import { MSG91_SETTINGS, VONAGE_SETTINGS } from './support/vendor-settings.js';

const RECIPIENT = '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a';
const VONAGE = operatorAccountId('vonage');
const MSG91 = operatorAccountId('msg91');
const SECRET = MSG91_SETTINGS.MSG91_WEBHOOK_SECRET;
const KEYS: { apiKey: string; signatureSecret: string } = {
  apiKey: VONAGE_SETTINGS.VONAGE_API_KEY,
  signatureSecret: VONAGE_SETTINGS.VONAGE_SIGNATURE_SECRET,
};
const FORM = 'application/x-www-form-urlencoded';

describe('the callbacks of Vonage and MSG91', () => {
  let api: RunningApi;
  let admin: Client;
  let made = 0;

  beforeAll(async () => {
    api = await startApi({ ...VONAGE_SETTINGS, ...MSG91_SETTINGS });
    admin = new Client({ connectionString: api.database.url });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await api.close();
  });

  const post = async (path: string, body: string | Uint8Array, headers: Record<string, string>) => {
    const answer = await fetch(api.url + path, {
      method: 'POST',
      body: typeof body === 'string' ? body : new Uint8Array(body),
      headers,
    });
    const text = await answer.text();
    return { status: answer.status, code: text ? (JSON.parse(text) as { code: string }).code : undefined };
  };
  const kept = async () => (await admin.query<Record<string, unknown>>('SELECT * FROM receipts ORDER BY id')).rows;
  const heard = async () => (await admin.query('SELECT 1 FROM inbound_messages')).rows.length;
  const uuid = () => `00000000-0000-4000-8000-${(made += 1).toString(16).padStart(12, '0')}`;
  const json = (authorization?: string) => ({
    'content-type': 'application/json',
    ...(authorization && { authorization }),
  });

  describe('Vonage', () => {
    const status = `/webhooks/sms/vonage/${VONAGE}/status`;
    const inbound = `/webhooks/sms/vonage/${VONAGE}/inbound`;
    const told = (more: Record<string, unknown> = {}) =>
      JSON.stringify({ message_uuid: uuid(), status: 'delivered', client_ref: toReference(RECIPIENT), ...more });
    const said = () =>
      JSON.stringify({
        channel: 'sms',
        message_uuid: uuid(),
        from: '12125550100',
        to: '12125550198',
        text: 'A table?',
      });
    const sign = (body: string, keys = KEYS, at?: number) => signVonageWebhook(keys, Buffer.from(body), at);

    test('is kept with our reference and the code of a failure', async () => {
      const error = { type: 'https://developer.vonage.com/api-errors/messages#1240', title: '1240' };
      const body = told({ status: 'rejected', error });
      expect(await post(status, body, json(sign(body)))).toEqual({ status: 204, code: undefined });
      expect((await kept()).at(-1)).toMatchObject({
        ...{ account_id: VONAGE, recipient_id: RECIPIENT, status: 'Failed', error_code: '1240', suppress: true },
      });
    });

    test('a token is taken once: replayed it is answered alike and changes nothing, at either address', async () => {
      const body = told();
      const token = sign(body);
      expect((await post(status, body, json(token))).status).toBe(204);
      const before = await kept();
      // What the replay would bring back, had it been removed meanwhile.
      await admin.query('DELETE FROM receipts WHERE id = $1', [before.at(-1)?.['id']]);
      const copies = await Promise.all(Array.from({ length: 20 }, () => post(status, body, json(token))));
      expect(new Set(copies.map((copy) => copy.status))).toEqual(new Set([204]));
      expect(await kept()).toEqual(before.slice(0, -1));
      expect((await post(status, body, json(sign(body)))).status).toBe(204);
      expect(await kept()).toHaveLength(before.length);

      const text = said();
      const [once, count] = [sign(text), await heard()];
      expect((await post(inbound, text, json(once))).status).toBe(204);
      await admin.query('DELETE FROM inbound_messages');
      expect((await post(inbound, text, json(once))).status).toBe(204);
      expect([count, await heard()]).toEqual([0, 0]);
    });

    test('two at once with one token: one is kept', async () => {
      const body = told();
      const [token, before] = [sign(body), (await kept()).length];
      await Promise.all(Array.from({ length: 10 }, () => post(status, body, json(token))));
      expect(await kept()).toHaveLength(before + 1);
    });

    test('unsigned it is to be sent again', async () => {
      const before = await kept();
      expect(await post(status, told(), json())).toEqual({ status: 503, code: 'unavailable' });
      expect(await post(inbound, said(), json())).toEqual({ status: 503, code: 'unavailable' });
      expect([await kept(), await heard()]).toEqual([before, 0]);
    });

    test('with any byte of the body or of the token changed nothing is kept', async () => {
      const [news, text, before] = [told(), said(), await kept()];
      for (const [path, body] of [
        [status, news],
        [inbound, text],
      ] as const) {
        const token = sign(body);
        const flips = [
          ...Array.from(body, (_, at) => post(path, flip(body, at), json(token))),
          ...Array.from(token, (_, at) => post(path, body, json(flip(token, at).toString('latin1')))),
        ];
        expect(flips.length).toBeGreaterThan(400);
        for (const { status: answered } of await Promise.all(flips)) expect([400, 403]).toContain(answered);
      }
      expect([await kept(), await heard()]).toEqual([before, 0]);
    });

    test.each([
      ['another account’s secret', (body: string) => sign(body, { ...KEYS, signatureSecret: 'not-ours' })],
      ['another account’s key', (body: string) => sign(body, { ...KEYS, apiKey: 'dcba4321' })],
      ['a token of ten minutes ago', (body: string) => sign(body, KEYS, Date.now() - 600_000)],
      ['a token of tomorrow', (body: string) => sign(body, KEYS, Date.now() + 86_400_000)],
      [
        'a token over the same news written otherwise',
        (body: string) => sign(JSON.stringify(JSON.parse(body), null, 1)),
      ],
    ])('%s is 403', async (_, signature) => {
      const before = await kept();
      const body = told();
      expect(await post(status, body, json(signature(body)))).toEqual({ status: 403, code: 'bad_signature' });
      expect(await kept()).toEqual(before);
    });

    test('what is genuine but no receipt is 403', async () => {
      const text = said();
      expect((await post(status, text, json(sign(text)))).status).toBe(403);
    });
  });

  describe('MSG91', () => {
    const path = (secret: string = SECRET) => `/webhooks/sms/msg91/${MSG91}/${secret}/status`;
    const report = (more: Record<string, unknown> = {}) => ({
      ...{ number: '919876543210', status: '1', CRQID: toReference(RECIPIENT), date: '2027-02-01 22:31:00', ...more },
    });
    const v2 = (...reports: object[]) =>
      new URLSearchParams({
        data: JSON.stringify([{ requestId: `request${(made += 1)}`, report: reports }]),
      }).toString();

    test('many reports of one request are all kept, each once however often they come', async () => {
      const before = (await kept()).length;
      const numbers = Array.from({ length: 50 }, (_, at) => `9198765432${String(at).padStart(2, '0')}`);
      const body = v2(...numbers.map((number) => report({ number })), report({ status: '999' }));
      for (let copy = 0; copy < 3; copy += 1) {
        expect(await post(path(), body, { 'content-type': FORM })).toEqual({ status: 204, code: undefined });
      }
      expect(await kept()).toHaveLength(before + 50);
    });

    test('one by one in JSON, with the code of a failure', async () => {
      const flat = { requestId: '376b61654d65', ...report({ status: '9' }) };
      expect((await post(path(), JSON.stringify(flat), json())).status).toBe(204);
      expect((await kept()).at(-1)).toMatchObject({
        ...{ account_id: MSG91, recipient_id: RECIPIENT, status: 'Failed', error_code: '9', suppress: true },
        gateway_message_id: msg91MessageId('376b61654d65', '919876543210'),
      });
    });

    test('a report that cannot be read spoils its whole request: none of it is kept', async () => {
      const before = await kept();
      expect((await post(path(), v2(report(), { number: 'tea' }), { 'content-type': FORM })).status).toBe(403);
      expect(await kept()).toEqual(before);
    });

    test('any other secret is 403, none 403, and nothing is kept', async () => {
      const before = await kept();
      const others = [...Array.from(SECRET, (_, at) => flip(SECRET, at).toString()), `${SECRET}x`, SECRET.slice(1)];
      for (const other of others) {
        const answer = await post(path(encodeURIComponent(other)), v2(report()), { 'content-type': FORM });
        expect([403, 404]).toContain(answer.status);
      }
      const bare = `/webhooks/sms/msg91/${MSG91}/status`;
      expect(await post(bare, v2(report()), { 'content-type': FORM })).toEqual({ status: 403, code: 'bad_signature' });
      expect(await kept()).toEqual(before);
    });

    test('the secret of one account opens no other’s address', async () => {
      const before = await kept();
      const other = `/webhooks/sms/msg91/${VONAGE}/${SECRET}/status`;
      expect((await post(other, v2(report()), { 'content-type': FORM })).status).toBe(404);
      expect(await kept()).toEqual(before);
    });

    test('it has no texts of guests', async () => {
      const answer = await post(`/webhooks/sms/msg91/${MSG91}/inbound`, '{}', json());
      expect(answer).toEqual({ status: 404, code: 'not_found' });
    });

    test('an account that is switched off still hears what became of its texts', async () => {
      await admin.query('UPDATE gateway_accounts SET enabled = false, updated_at = now() WHERE id = $1', [MSG91]);
      const before = (await kept()).length;
      expect((await post(path(), v2(report()), { 'content-type': FORM })).status).toBe(204);
      await admin.query('UPDATE gateway_accounts SET deleted_at = now(), updated_at = now() WHERE id = $1', [MSG91]);
      expect((await post(path(), v2(report()), { 'content-type': FORM })).status).toBe(204);
      expect(await kept()).toHaveLength(before + 2);
    });
  });
});

/** One bit of the byte changed, into a byte that a header can carry. */
function flip(text: string, at: number): Buffer {
  const bytes = Buffer.from(text, 'latin1');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}
