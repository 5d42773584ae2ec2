import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describeError } from '../src/config/log.js';
import { ProbeModule } from './support/probe.module.js';
import { callApi, type Registered } from './support/register-merchant.js';
import { startApi, type RunningApi } from './support/start-api.js';

describe('the face of the API', () => {
  const logged: string[] = [];
  let api: RunningApi;
  let call: ReturnType<typeof callApi>;
  let merchant: Registered;

  beforeAll(async () => {
    const sink = new Writable({ write: (chunk, _, done) => (logged.push(String(chunk)), done()) });
    const log = pino({ level: 'debug', serializers: { error: describeError } }, sink);
    api = await startApi({ REQUESTS_PER_MINUTE: '2000' }, { beside: [ProbeModule], log });
    call = callApi(api.url);
    merchant = await api.register();
  });
  afterAll(() => api?.close());

  test('a problem has type, title, status, detail, code and the request id', async () => {
    const { headers, body } = await call('GET', '/nowhere?secret=1');
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(body).toEqual({
      type: '/docs#not_found',
      title: 'Nothing here',
      status: 404,
      detail: 'There is nothing at this path.',
      code: 'not_found',
      instance: headers.get('x-request-id'),
    });
  });

  test.each([
    ['a broken JSON', '{"name":', 400, 'bad_request'],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 400, 'bad_request'],
    ['no body', '', 400, 'validation_failed'],
    ['null', 'null', 400, 'validation_failed'],
    ['a list', '[]', 400, 'validation_failed'],
    ['a text', '"name"', 400, 'validation_failed'],
    ['a polluted prototype', '{"name":"x","__proto__":{"size":1}}', 400, 'bad_request'],
    ['an escaped polluted prototype', '{"name":"x","\\u005f_proto__":{"size":1}}', 400, 'bad_request'],
    ['a polluted constructor', '{"name":"x","constructor":{"prototype":{}}}', 400, 'bad_request'],
    ['a number beyond doubles', '{"name":"x","size":1e309}', 400, 'bad_request'],
    ['a NUL', '{"name":"a\\u0000b"}', 400, 'bad_request'],
    ['half a surrogate pair', '{"name":"\\ud800"}', 400, 'bad_request'],
    ['21 levels', `{"name":${'['.repeat(20)}${']'.repeat(20)}}`, 400, 'bad_request'],
    ['a million brackets', `${'['.repeat(400_000)}${']'.repeat(400_000)}`, 400, 'bad_request'],
    ['a float', '{"name":"x","size":1.5}', 400, 'validation_failed'],
    ['a number as text', '{"name":"x","size":"1e3"}', 400, 'validation_failed'],
    ['an object for a text', '{"name":{"$gt":""}}', 400, 'validation_failed'],
    ['more than 1 MB', JSON.stringify({ name: 'x'.repeat(1_000_001) }), 413, 'payload_too_large'],
  ])('%s is refused', async (_, body, status, code) => {
    const answer = await call('POST', '/probe/form', body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('every fault is told at once, with dotted and indexed paths', async () => {
    const { body } = await call('POST', '/probe/form', {
      size: 'x',
      colour: 1,
      rows: [{ phone: '1' }, { phone: 1 }, { fone: '1' }],
    });
    expect(body.errors).toEqual([
      { path: 'colour', code: 'unknown_field', detail: 'colour is not a field of this call.' },
      { path: 'name', code: 'required', detail: 'name is missing.' },
      { path: 'size', code: 'bad_value', detail: expect.any(String) },
      { path: 'rows[1].phone', code: 'bad_value', detail: expect.any(String) },
      { path: 'rows[2].fone', code: 'unknown_field', detail: expect.any(String) },
      { path: 'rows[2].phone', code: 'required', detail: expect.any(String) },
    ]);
  });

  test.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/csv',
    'nonsense',
  ])('a JSON route refuses %s', async (type) => {
    const answer = await call('POST', '/probe/form', 'name=x', { 'content-type': type });
    expect([answer.status, answer.body.code]).toEqual([415, 'unsupported_media_type']);
  });

  test('a route may take more, a form, or an upload as a stream', async () => {
    expect((await call('POST', '/probe/large', { text: 'x'.repeat(7_000_000) })).body).toEqual({ length: 7_000_000 });
    expect((await call('POST', '/probe/large', { text: 'x'.repeat(8_000_000) })).status).toBe(413);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = 'To=%2B12125550100&constructors=1&A=1&A=2';
    expect((await call('POST', '/probe/callback', sent, form)).body).toEqual({
      fields: { To: '+12125550100', constructors: '1', A: '2' },
      bytes: sent,
    });
    expect((await call('POST', '/probe/upload', 'x'.repeat(3_000_000), { 'content-type': 'text/csv' })).body).toEqual({
      bytes: 3_000_000,
    });
    const upload = new FormData();
    upload.set('file', new Blob(['y'.repeat(2_000_000)]), 'guests.csv');
    const answer = await fetch(`${api.url}/probe/upload`, { method: 'POST', body: upload });
    expect(await answer.json()).toEqual({ bytes: 2_000_000 });
  });

  test('a known path with another method says which it takes', async () => {
    const answer = await call('PUT', '/probe/things/1');
    expect([answer.status, answer.body.code, answer.headers.get('allow')]).toEqual([
      405,
      'method_not_allowed',
      'GET, HEAD',
    ]);
  });

  test('what is no UUID is not found', async () => {
    for (const id of ['1', "' OR 1=1", '%00', '../../etc', '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6az']) {
      expect((await call('GET', `/probe/things/${encodeURIComponent(id)}`)).body.code).toMatch(/not_found|bad_request/);
    }
    expect((await call('GET', '/probe/things/%E0%A4%A')).body).toMatchObject({ status: 400, code: 'bad_request' });
    expect((await call('GET', `/probe/things/${'x'.repeat(400)}`)).body).toMatchObject({
      status: 404,
      code: 'not_found',
    });
    expect((await call('GET', '/probe/things/0199C1DE-7c0a-7d3e-9a60-1f2e3d4c5b6a')).body).toEqual({
      id: '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a',
    });
  });

  test('a page has its limits, and a cursor is ours or refused', async () => {
    expect((await call('GET', '/probe/list')).body).toMatchObject({ limit: 20 });
    const { body } = await call('GET', '/probe/list?limit=100');
    expect((await call('GET', `/probe/list?cursor=${body.nextCursor}`)).body.after).toEqual({ id: 'x' });
    for (const query of [
      'limit=0',
      'limit=101',
      'limit=1e1',
      'limit=-1',
      'limit=',
      'limit=5&limit=6',
      'limit[]=5',
      'cursor=nonsense',
      'cursor=W10',
      'page=2',
      'cursor=%00',
    ]) {
      expect([query, (await call('GET', `/probe/list?${query}`)).status]).toEqual([query, 400]);
    }
  });

  test('a name that stands twice in a query is refused, whatever the route', async () => {
    const answer = await call('GET', '/health/live?a=1&b=2&a=3');
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'a', code: 'bad_value' }] } });
    expect((await call('GET', '/health/live?a=1&b=2')).status).toBe(200);
  });

  test('ETag and If-Match', async () => {
    const answer = await call('PATCH', '/probe/versioned', {}, { 'if-match': '"3"' });
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"4"']);
    expect((await call('PATCH', '/probe/versioned', {}, { 'if-match': 'W/"3"' })).status).toBe(200);
    expect((await call('PATCH', '/probe/versioned', {})).status).toBe(200);
    expect((await call('PATCH', '/probe/versioned', {}, { 'if-match': '"2"' })).body.code).toBe('precondition_failed');
    expect((await call('PATCH', '/probe/versioned', {}, { 'if-match': '3' })).status).toBe(400);
  });

  test('an Idempotency-Key makes a repeat safe', async () => {
    const key = { 'idempotency-key': 'lunch' };
    const first = await merchant.call('POST', '/probe/once/a', { name: 'x', size: 1 }, key);
    const again = await merchant.call('POST', '/probe/once/a', { size: 1, name: 'x' }, key);
    expect(again).toMatchObject({ status: first.status, body: first.body });
    expect([first, again].map((answer) => answer.headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    const other = [
      await merchant.call('POST', '/probe/once/a', { name: 'y', size: 1 }, key),
      await merchant.call('POST', '/probe/once/b', { name: 'x', size: 1 }, key),
    ];
    expect(other.map((answer) => answer.body.code)).toEqual(['idempotency_key_reused', 'idempotency_key_reused']);
    const neighbour = await api.register();
    expect((await neighbour.call('POST', '/probe/once/a', { name: 'x', size: 1 }, key)).body.done).toBe(
      first.body.done + 1,
    );
    expect((await merchant.call('POST', '/probe/once/a', { name: 'x' })).body.done).toBe(first.body.done + 2);
    for (const bad of ['', 'with space', 'x'.repeat(256)]) {
      expect((await merchant.call('POST', '/probe/once/a', { name: 'x' }, { 'idempotency-key': bad })).status).toBe(
        400,
      );
    }
  });

  test('a refusal is not kept under its key', async () => {
    const key = { 'idempotency-key': 'dinner' };
    expect((await merchant.call('POST', '/probe/once/a', { name: 'x', size: 13 }, key)).status).toBe(422);
    expect((await merchant.call('POST', '/probe/once/a', { name: 'x', size: 12 }, key)).status).toBe(202);
  });

  test('a fault of ours tells nothing, and is logged under its instance without any number', async () => {
    const { status, body } = await call('GET', '/probe/fault');
    expect([status, body.code]).toEqual([500, 'internal_error']);
    expect(JSON.stringify(body)).not.toContain('secret');
    const line = logged.find((one) => one.includes(body.instance) && one.includes('secret detail'));
    expect(line).toBeDefined();
    expect(logged.join('')).not.toContain('2125550123');
  });

  test('a database that is away is 503 with Retry-After', async () => {
    const { status, headers, body } = await call('GET', '/probe/away');
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'unavailable', '5']);
  });

  test('logs say method, route pattern, status and who, never the address asked for', async () => {
    const id = '0199c1de-0000-7d3e-9a60-1f2e3d4c5b6a';
    await merchant.call('GET', `/probe/things/${id}`, undefined, { 'x-request-id': 'trace-0001' });
    const line = logged.find((one) => one.includes('trace-0001'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      method: 'GET',
      route: '/probe/things/:id',
      status: 200,
      requestId: 'trace-0001',
    });
    expect(logged.join('')).not.toContain(id);
    expect(logged.join('')).not.toContain(merchant.token);
    expect(logged.join('')).not.toContain('12125550100');
    const mine = await merchant.call('GET', '/merchants/profile');
    expect(logged.find((one) => one.includes(mine.headers.get('x-request-id') ?? '?'))).toContain(merchant.id);
  });

  test('a request id that could break a log is replaced', async () => {
    const { headers } = await call('GET', '/health/live', undefined, { 'x-request-id': 'a b"c' });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('headers keep browsers strict', async () => {
    const { headers } = await call('GET', '/health/live');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('too many requests get 429 with Retry-After, and RateLimit says what is left', async () => {
    const small = await startApi({ REQUESTS_PER_MINUTE: '5' });
    try {
      const busy = await small.register();
      const answers = [];
      for (let turn = 0; turn < 6; turn += 1) answers.push(await busy.call('GET', '/merchants/settings'));
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200, 429]);
      expect(answers[0]?.headers.get('ratelimit')).toMatch(/^"requests";r=4;t=\d+$/);
      expect(Number(answers[5]?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await callApi(small.url)('GET', '/health/live')).status).toBe(200);
    } finally {
      await small.close();
    }
  });

  test('health and metrics answer this machine', async () => {
    expect((await call('GET', '/health/ready')).body).toEqual({ status: 'ok' });
    const metrics = await call('GET', '/metrics');
    expect(metrics.body).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/probe\/things\/:id",status="200"\} \d/,
    );
    const far = await startApi({ METRICS_TOKEN: 'a-token-for-prometheus' });
    try {
      const ask = callApi(far.url);
      expect((await ask('GET', '/metrics')).status).toBe(404);
      expect((await ask('GET', '/metrics', undefined, { authorization: 'Bearer a-token-for-prometheus' })).status).toBe(
        200,
      );
    } finally {
      await far.close();
    }
  });

  test('what is not HTTP at all gets a short 400', async () => {
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    socket.end('NONSENSE\r\n\r\n');
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });
});
