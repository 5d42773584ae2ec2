import { Client } from 'pg';
import { callApi, type Answer, type Registered } from './support/register-merchant.js';
import { startApi, type RunningApi } from './support/start-api.js';

const cookieOf = (answer: Answer): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

describe('sessions', () => {
  let api: RunningApi;
  let call: ReturnType<typeof callApi>;
  let sql: Client;
  const refresh = (cookie: string, headers: Record<string, string> = {}) =>
    call('POST', '/merchants/refresh', undefined, { cookie, ...headers });
  const profile = (token: string) => call('GET', '/merchants/profile', undefined, { authorization: `Bearer ${token}` });
  /** As if all that was used had been used so many seconds earlier. */
  const age = (merchant: Registered, seconds: number) =>
    sql.query(`UPDATE refresh_tokens SET used_at = used_at - make_interval(secs => $2) WHERE merchant_id = $1`, [
      merchant.id,
      seconds,
    ]);

  beforeAll(async () => {
    api = await startApi();
    call = callApi(api.url);
    sql = new Client({ connectionString: api.database.url });
    await sql.connect();
  });
  afterAll(async () => {
    await sql?.end();
    await api?.close();
  });

  test.each(['', 'dinnerbell-refresh='])(
    'whoever asks without a token (%j) hears that nobody is logged in',
    async (cookie) => {
      const answer = await refresh(cookie);
      expect(answer.status).toBe(204);
      expect(answer.headers.get('set-cookie')).toBeNull();
    },
  );

  test('a refresh uses the cookie up and gives the next', async () => {
    const merchant = await api.register();
    const next = await refresh(merchant.cookie);
    expect(next).toMatchObject({ status: 200, body: { merchant: { id: merchant.id }, expiresIn: 900 } });
    expect(cookieOf(next)).not.toBe(merchant.cookie);
    expect((await profile(next.body.accessToken)).status).toBe(200);
    expect((await refresh(cookieOf(next))).status).toBe(200);
  });

  test('of fifty refreshes at once exactly one gets a successor, and nobody is logged out', async () => {
    const merchant = await api.register();
    const answers = await Promise.all(Array.from({ length: 50 }, () => refresh(merchant.cookie)));
    const [winner, ...others] = answers.filter((answer) => answer.status === 200);
    expect(others).toEqual([]);
    const losers = answers.filter((answer) => answer.status !== 200);
    expect(new Set(losers.map((answer) => `${answer.status} ${answer.body.code}`))).toEqual(
      new Set(['409 refresh_in_progress']),
    );
    expect(losers.map((answer) => answer.headers.get('set-cookie')).filter(Boolean)).toEqual([]);
    const { rows } = await sql.query(
      'SELECT count(*)::int AS all, count(used_at)::int AS used FROM refresh_tokens WHERE merchant_id = $1',
      [merchant.id],
    );
    expect(rows).toEqual([{ all: 2, used: 1 }]);
    expect((await refresh(winner ? cookieOf(winner) : '')).status).toBe(200);
  });

  test('a token that comes back after the grace kills its whole family, and the access tokens with it', async () => {
    const merchant = await api.register();
    const next = await refresh(merchant.cookie);
    await age(merchant, 21);
    const replay = await refresh(merchant.cookie);
    expect(replay).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(replay.headers.get('set-cookie')).toMatch(/dinnerbell-refresh=;.*Expires=Thu, 01 Jan 1970/);
    expect((await refresh(cookieOf(next))).status).toBe(401);
    expect((await profile(next.body.accessToken)).status).toBe(401);
    expect(
      (await call('POST', '/merchants/login', { email: merchant.email, password: merchant.password })).status,
    ).toBe(200);
  });

  test('another log-in of the same merchant is another family', async () => {
    const merchant = await api.register();
    const other = await call('POST', '/merchants/login', { email: merchant.email, password: merchant.password });
    await refresh(merchant.cookie);
    await age(merchant, 21);
    expect((await refresh(merchant.cookie)).status).toBe(401);
    expect((await refresh(cookieOf(other))).status).toBe(200);
  });

  test('log-out ends the session and clears the cookie', async () => {
    const merchant = await api.register();
    const out = await call('POST', '/merchants/logout', undefined, { cookie: merchant.cookie });
    expect([out.status, out.body]).toEqual([204, '']);
    expect(out.headers.get('set-cookie')).toMatch(/dinnerbell-refresh=;/);
    expect((await refresh(merchant.cookie)).status).toBe(401);
    expect((await call('POST', '/merchants/logout')).status).toBe(204);
  });

  test('a session ends when it was idle too long, and never lives longer than 90 days', async () => {
    const merchant = await api.register();
    await sql.query(`UPDATE sessions SET created_at = now() - interval '80 days' WHERE merchant_id = $1`, [
      merchant.id,
    ]);
    const next = await refresh(merchant.cookie);
    const { rows } = await sql.query<{ days: number }>(
      `SELECT round(extract(epoch FROM max(expires_at) - now()) / 86400)::int AS days FROM refresh_tokens WHERE merchant_id = $1 AND used_at IS NULL`,
      [merchant.id],
    );
    expect(rows).toEqual([{ days: 10 }]);
    await sql.query(`UPDATE refresh_tokens SET expires_at = now() - interval '1 second' WHERE merchant_id = $1`, [
      merchant.id,
    ]);
    expect((await refresh(cookieOf(next))).status).toBe(401);
  });

  test.each([
    ['a made-up one', `dinnerbell-refresh=${'A'.repeat(43)}`],
    ['a long one', `dinnerbell-refresh=${'A'.repeat(4000)}`],
    ['an injection', "dinnerbell-refresh=' OR 1=1 --"],
  ])('%s does not refresh', async (_, cookie) => {
    expect(await refresh(cookie)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  });

  test('an access token is no refresh token, and the other way round', async () => {
    const merchant = await api.register();
    expect((await refresh(`dinnerbell-refresh=${merchant.token}`)).status).toBe(401);
    expect((await profile(merchant.cookie.split('=')[1] ?? '')).status).toBe(401);
  });

  test('pages of other sites cannot use the cookie', async () => {
    const merchant = await api.register();
    const foreign = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.test' },
      { origin: 'null' },
    ];
    for (const headers of foreign) expect((await refresh(merchant.cookie, headers)).status).toBe(403);
    for (const headers of foreign) {
      expect((await call('POST', '/merchants/logout', undefined, { cookie: merchant.cookie, ...headers })).status).toBe(
        403,
      );
    }
    expect((await refresh(merchant.cookie, { 'sec-fetch-site': 'same-origin', origin: api.url })).status).toBe(200);
  });

  test('behind https the cookie is Secure and pinned to the host, and HSTS is sent', async () => {
    const secure = await startApi({ PUBLIC_URL: 'https://sms.dinnerbell.test' });
    try {
      const answer = await callApi(secure.url)('POST', '/merchants/register', {
        name: 'Uno',
        email: 'uno@trattoria.test',
        phone: '+12125550100',
        password: 'seven olives and a lemon',
      });
      expect(answer.headers.get('set-cookie')).toMatch(
        /^__Host-dinnerbell-refresh=[\w-]{43}; Path=\/; .*HttpOnly; Secure; SameSite=Strict$/,
      );
      expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    } finally {
      await secure.close();
    }
  });

  test('nothing that opens a door is stored in the clear', async () => {
    const merchant = await api.register({ password: 'nine figs and a pear' });
    const { rows } = await sql.query<{ all: string }>(
      `SELECT (SELECT json_agg(m)::text FROM merchants m) || (SELECT json_agg(t)::text FROM refresh_tokens t)
       || (SELECT json_agg(r)::text FROM rate_limits r) AS all`,
    );
    const secrets = ['nine figs', merchant.token, merchant.cookie.split('=')[1] ?? '', '127.0.0.1'];
    for (const secret of secrets) expect(rows[0]?.all).not.toContain(secret);
    expect(rows[0]?.all).toContain('$2b$04$');
  });
});
