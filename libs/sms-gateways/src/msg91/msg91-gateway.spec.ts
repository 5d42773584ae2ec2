import { GATEWAY_CATALOGUE } from '../catalogue.js';
import type { Gateway, OutgoingSms } from '../port.js';
import { describeGateway, type ScriptedServer, startScriptedServer } from '../testing/index.js';
import { msg91MessageId } from './message-id.js';

const credentials = { authKey: 'an-auth-key-for-specs', webhookSecret: 'a-secret-of-the-path' };
const requestId = '3763646c3058373530393938';
const reference = 'AZq0Rk5cdzyAAAAAAAAAAQ';
const gatewayMessageId = msg91MessageId(requestId, '12125550100');
const refused = (status: number, code: string) => ({
  status,
  code,
  body: JSON.stringify({ type: 'error', message: 'about 12125550100', code }),
});
const sms: OutgoingSms = {
  to: '+12125550100',
  sender: 'ROSAPZ',
  body: 'Rosa: pizza & wine',
  reference,
  statusUrl: '',
  template: { id: 'flow-1', variables: { dish: 'pizza & wine' } },
};
const report = { date: '2026-11-22 23:30:00', number: '12125550100', status: '9', desc: 'NDNC', CRQID: reference };
const rawBody = Buffer.from(
  new URLSearchParams({ data: JSON.stringify([{ senderId: 'ROSAPZ', requestId, report: [report] }]) }).toString(),
);

describeGateway({
  name: 'MSG91',
  create: (config) => GATEWAY_CATALOGUE.msg91.create({ credentials, ...config }),
  sms,
  answers: {
    accepted: { status: 200, body: JSON.stringify({ type: 'success', message: requestId }), gatewayMessageId },
    rejected: refused(200, '310'),
    misconfigured: refused(200, '301'),
    throttled: { ...refused(429, '1'), headers: { 'retry-after': '7' } },
  },
  receipts: {
    request: {
      url: 'https://dinnerbell.example/webhooks/sms/msg91/1/a-secret-of-the-path/status',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      rawBody,
    },
    proof: 'secret-path',
    expected: [
      {
        eventKey: `${gatewayMessageId}:9`,
        gatewayMessageId,
        reference,
        status: 'Failed',
        errorCode: '9',
        suppress: true,
        occurredAt: new Date('2026-11-22T18:00:00Z'),
      },
    ],
  },
});

describe('MSG91 on the wire', () => {
  let server: ScriptedServer;
  let gateway: Gateway;
  const accepted = { status: 200, body: JSON.stringify({ type: 'success', message: requestId }) };
  const smsTo = (line: number, changed: Partial<OutgoingSms> = {}): OutgoingSms => {
    return { ...sms, to: `+1212555${String(line).padStart(4, '0')}`, reference: `r${line}`, ...changed };
  };
  const bodies = (): { template_id: string; recipients: { mobiles: string }[] }[] =>
    server.requests.map(({ body }) => JSON.parse(body) as never);

  beforeAll(async () => {
    server = await startScriptedServer();
    gateway = GATEWAY_CATALOGUE.msg91.create({ credentials, baseUrl: server.url, answerTimeoutMs: 1_000 });
  });
  afterAll(() => Promise.all([gateway.close(), server.close()]));

  test('posts template, variables and our reference, and no text', async () => {
    server.script(accepted);
    expect(await gateway.send(sms)).toEqual({ ok: true, gatewayMessageId });
    const [request] = server.requests;
    expect(request?.url).toBe('/api/v5/flow');
    expect(request?.headers['authkey']).toBe(credentials.authKey);
    expect(JSON.parse(request?.body ?? '')).toEqual({
      template_id: 'flow-1',
      sender: 'ROSAPZ',
      short_url: '0',
      recipients: [{ mobiles: '12125550100', CRQID: reference, dish: 'pizza & wine' }],
    });
    expect(gatewayMessageId).not.toContain('5550100');
  });

  test('a batch is one request, and its one answer is everybody’s', async () => {
    const batch = Array.from({ length: 100 }, (_, index) => smsTo(100 + index));
    server.script(accepted);
    const outcomes = (await gateway.sendBatch?.(batch)) ?? [];
    expect(server.requests).toHaveLength(1);
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.gatewayMessageId)).size).toBe(100);
    for (const behaviour of ['reset' as const, 'hang' as const, { status: 500, body: '' }]) {
      server.script(behaviour);
      const unclear = (await gateway.sendBatch?.(batch)) ?? [];
      expect(unclear).toHaveLength(100);
      expect(unclear.every((outcome) => !outcome.ok && outcome.cause === 'unclear')).toBe(true);
      expect(server.requests).toHaveLength(1);
    }
  });

  test('a request holds one template, one sender and at most a hundred; outcomes keep their places', async () => {
    const other = { id: 'flow-2', variables: {} };
    const many = Array.from({ length: 101 }, (_, index) => smsTo(index));
    const messages = [
      smsTo(900, { template: other }),
      smsTo(901, { to: '+1' }),
      ...many,
      smsTo(902, { sender: 'LUIGIS' }),
    ];
    server.script(accepted);
    const outcomes = (await gateway.sendBatch?.(messages)) ?? [];
    expect(outcomes.map(({ ok }) => ok)).toEqual(messages.map((_, index) => index !== 1));
    expect(outcomes[1]).toMatchObject({ cause: 'rejected', code: 'bad_phone' });
    expect(outcomes[0]).toMatchObject({ gatewayMessageId: msg91MessageId(requestId, '12125550900') });
    expect(
      bodies()
        .map(({ recipients }) => recipients.length)
        .sort(),
    ).toEqual([1, 1, 1, 100]);
    expect(await gateway.sendBatch?.([])).toEqual([]);
  });

  test('two texts to one phone go in two requests, so that each has an id of its own', async () => {
    const success = (id: string) => ({ status: 200, body: JSON.stringify({ type: 'success', message: id }) });
    server.script(success('request-one'), success('request-two'));
    const outcomes = (await gateway.sendBatch?.([smsTo(1), smsTo(2), smsTo(1)])) ?? [];
    expect(
      bodies()
        .map(({ recipients }) => recipients.length)
        .sort(),
    ).toEqual([1, 2]);
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.gatewayMessageId)).size).toBe(3);
  });

  test.each<[string, Partial<OutgoingSms>]>([
    ['bad_variable', { template: { id: 'f', variables: { Mobiles: '1' } } }],
    ['bad_variable', { template: { id: 'f', variables: { CRQID: '1' } } }],
    ['malformed_text', { template: { id: 'f', variables: { dish: 'a\ud83c' } } }],
    ['bad_reference', { reference: 'ref with spaces' }],
    ['template_missing', { template: { id: '', variables: {} } }],
  ])('%s is refused without a call', async (code, changed) => {
    server.script(accepted);
    expect(await gateway.send({ ...sms, ...changed })).toMatchObject({ ok: false, cause: 'rejected', code });
    expect(server.requests).toHaveLength(0);
  });

  test('a text without a template is refused without a call', async () => {
    const { to, sender, body, statusUrl } = sms;
    server.script(accepted);
    expect(await gateway.send({ to, sender, body, reference, statusUrl })).toMatchObject({
      cause: 'rejected',
      code: 'template_missing',
    });
    expect(server.requests).toHaveLength(0);
  });

  const error = (message: string, code?: number) => JSON.stringify({ type: 'error', message, code });
  test.each([
    [200, error('x', 207), 'misconfigured', '207'],
    [200, error('Invalid authkey'), 'misconfigured', '207'],
    [200, error('template_id is invalid'), 'misconfigured', 'template'],
    [200, error('Insufficient balance'), 'misconfigured', '301'],
    [200, error('203'), 'rejected', '203'],
    [200, error('x', 306), 'throttled', '306'],
    [200, error('x', 311), 'unclear', '311'],
    [200, error('x', 506), 'unclear', '506'],
    [200, error('who knows'), 'rejected', 'http_200'],
    [401, error('x'), 'misconfigured', '207'],
    [418, error('x'), 'misconfigured', '418'],
    [404, '<html>', 'misconfigured', 'http_404'],
    [200, '{"type":"warning"}', 'unclear', 'unreadable_answer'],
  ])('status %i with %s is %s', async (status, body, cause, code) => {
    server.script({ status, body });
    expect(await gateway.send(sms)).toMatchObject({ ok: false, cause, code });
  });

  test('the probe asks for the log', async () => {
    server.script({ status: 200, body: '{"data":[]}' }, { status: 200, body: error('Invalid authkey') }, 'reset');
    expect(await gateway.probe()).toMatchObject({ ok: true });
    expect(await gateway.probe()).toMatchObject({ ok: false, detail: expect.stringContaining('auth key') });
    expect(await gateway.probe()).toMatchObject({ ok: false });
    expect(server.requests[0]?.url).toMatch(/^\/api\/v5\/report\/logs\/p\/sms\?startDate=\d{4}-\d\d-\d\d&endDate=/);
  });

  test('missing or malformed credentials are named, never shown', () => {
    const create = (changed: Record<string, string>) => () => GATEWAY_CATALOGUE.msg91.create({ credentials: changed });
    expect(create({})).toThrow('authKey');
    expect(create({ authKey: 'a secret key' })).toThrow(/authKey\) is malformed: it must be [^:]+\.$/);
    expect(create({ ...credentials, webhookSecret: 'short' })).toThrow(
      /webhookSecret\) is malformed: it must be [^:]+\.$/,
    );
  });
});
