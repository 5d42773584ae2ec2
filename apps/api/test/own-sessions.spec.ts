import { cookieOf, openSecurityDesk, type SecurityDesk } from './support/security-desk.js';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

describe('where a merchant is logged in', () => {
  let desk: SecurityDesk;

  beforeAll(async () => {
    desk = await openSecurityDesk();
  });
  afterAll(() => desk?.close());

  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  test('every log-in stands in the list, with a coarse label and the one that asks marked', async () => {
    const merchant = await desk.register();
    const other = await desk.logIn(merchant.email, merchant.password, FIREFOX);
    const list = await merchant.call('GET', '/merchants/sessions');
    const time = expect.stringMatching(/^\d{4}-.*Z$/);
    const session = {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      createdAt: time,
      lastUsedAt: time,
      expiresAt: time,
    };
    expect(list).toMatchObject({ status: 200, body: { nextCursor: null } });
    expect(list.body.items).toEqual([
      { ...session, device: 'Firefox on Windows', current: false },
      { ...session, device: 'Another program', current: true },
    ]);
    const seen = await desk.call('GET', '/merchants/sessions', undefined, bearer(other.body.accessToken));
    expect(seen.body.items.map((item: { current: boolean }) => item.current)).toEqual([true, false]);
    const kept = await desk.sql<{ all: string }>('SELECT json_agg(s)::text AS all FROM sessions s');
    expect(kept[0]?.all).not.toMatch(/Mozilla|Gecko|127\.0\.0\.1/);
  });

  test('a refresh moves last use on and keeps the session', async () => {
    const merchant = await desk.register();
    await desk.sql(`UPDATE sessions SET last_used_at = now() - interval '1 hour' WHERE merchant_id = $1`, [
      merchant.id,
    ]);
    const next = await desk.refresh(merchant.cookie);
    const list = await desk.call('GET', '/merchants/sessions', undefined, bearer(next.body.accessToken));
    expect(list.body.items).toHaveLength(1);
    expect(list.body.items[0].current).toBe(true);
    const [row] = await desk.sql<{ fresh: boolean }>(
      `SELECT last_used_at > now() - interval '1 minute' AS fresh FROM sessions WHERE merchant_id = $1`,
      [merchant.id],
    );
    expect(row?.fresh).toBe(true);
  });

  test('a session that is ended neither acts nor refreshes any more, and the others go on', async () => {
    const merchant = await desk.register();
    const other = await desk.logIn(merchant.email, merchant.password);
    expect((await desk.profile(other.body.accessToken)).status).toBe(200);
    const list = await merchant.call('GET', '/merchants/sessions');
    const { id } = list.body.items.find((item: { current: boolean }) => !item.current);
    expect((await merchant.call('DELETE', `/merchants/sessions/${id}`)).status).toBe(204);
    expect((await desk.profile(other.body.accessToken)).status).toBe(401);
    expect((await desk.refresh(cookieOf(other))).status).toBe(401);
    expect((await merchant.call('DELETE', `/merchants/sessions/${id}`)).status).toBe(204);
    expect((await merchant.call('GET', '/merchants/sessions')).body.items).toHaveLength(1);
    expect((await desk.refresh(merchant.cookie)).status).toBe(200);
  });

  test('all but the one that asks', async () => {
    const merchant = await desk.register();
    const others = await Promise.all([1, 2, 3].map(() => desk.logIn(merchant.email, merchant.password)));
    expect((await merchant.call('DELETE', '/merchants/sessions')).status).toBe(204);
    for (const other of others) {
      expect((await desk.profile(other.body.accessToken)).status).toBe(401);
      expect((await desk.refresh(cookieOf(other))).status).toBe(401);
    }
    expect((await merchant.call('GET', '/merchants/profile')).status).toBe(200);
    expect((await desk.refresh(merchant.cookie)).status).toBe(200);
  });

  test('another merchant’s session is not found, and goes on', async () => {
    const [merchant, stranger] = [await desk.register(), await desk.register()];
    const { body } = await stranger.call('GET', '/merchants/sessions');
    const gone = await merchant.call('DELETE', `/merchants/sessions/${body.items[0].id}`);
    expect(gone).toMatchObject({ status: 404, body: { code: 'not_found' } });
    await merchant.call('DELETE', '/merchants/sessions');
    expect((await stranger.call('GET', '/merchants/profile')).status).toBe(200);
    expect((await merchant.call('DELETE', '/merchants/sessions/x')).status).toBe(404);
  });

  test('log-out ends the access token too', async () => {
    const merchant = await desk.register();
    await desk.call('POST', '/merchants/logout', undefined, { cookie: merchant.cookie });
    expect((await merchant.call('GET', '/merchants/profile')).status).toBe(401);
  });

  test('a refresh at the moment of the end never leaves a session alive', async () => {
    const merchant = await desk.register();
    for (let round = 0; round < 12; round += 1) {
      const other = await desk.logIn(merchant.email, merchant.password);
      const [refreshed] = await Promise.all([
        desk.refresh(cookieOf(other)),
        merchant.call('DELETE', '/merchants/sessions'),
      ]);
      expect([200, 401]).toContain(refreshed.status);
      if (refreshed.status === 200) {
        expect((await desk.refresh(cookieOf(refreshed))).status).toBe(401);
        expect((await desk.profile(refreshed.body.accessToken)).status).toBe(401);
      }
    }
  });

  test('pages go from newest to oldest', async () => {
    const merchant = await desk.register();
    await desk.logIn(merchant.email, merchant.password);
    const first = await merchant.call('GET', '/merchants/sessions?limit=1');
    const second = await merchant.call('GET', `/merchants/sessions?limit=1&cursor=${first.body.nextCursor}`);
    expect([first, second].map(({ body }) => body.items[0].current)).toEqual([false, true]);
    expect(second.body.nextCursor).toBeNull();
  });
});
