import { cookieOf, openSecurityDesk, type SecurityDesk } from './support/security-desk.js';

const NEW = 'eight figs and a pear';

describe('a new password', () => {
  let desk: SecurityDesk;

  beforeAll(async () => {
    desk = await openSecurityDesk();
  });
  afterAll(() => desk?.close());

  const faults = (body: { errors: { path: string; code: string }[] }) =>
    body.errors.map(({ path, code }) => `${path} ${code}`);

  describe('with the current one', () => {
    test('is in force at once, ends the other sessions and is told by mail', async () => {
      const merchant = await desk.register();
      const other = await desk.logIn(merchant.email, merchant.password);
      const link = await desk.link(merchant);
      const body = { currentPassword: merchant.password, newPassword: NEW };
      expect((await merchant.call('POST', '/merchants/password', body)).status).toBe(204);
      expect((await merchant.call('GET', '/merchants/profile')).status).toBe(200);
      expect((await desk.refresh(merchant.cookie)).status).toBe(200);
      expect((await desk.profile(other.body.accessToken)).status).toBe(401);
      expect((await desk.refresh(cookieOf(other))).status).toBe(401);
      expect((await desk.logIn(merchant.email, merchant.password)).status).toBe(401);
      expect((await desk.logIn(merchant.email, NEW)).status).toBe(200);
      expect((await desk.reset(link, 'nine plums and a quince')).status).toBe(422);
      expect(await desk.notices(merchant)).toEqual(['password_changed']);
    });

    test('the others go on where that is asked for', async () => {
      const merchant = await desk.register();
      const other = await desk.logIn(merchant.email, merchant.password);
      const body = { currentPassword: merchant.password, newPassword: NEW, keepOtherSessions: true };
      expect((await merchant.call('POST', '/merchants/password', body)).status).toBe(204);
      expect((await desk.refresh(cookieOf(other))).status).toBe(200);
    });

    test('a wrong current one changes nothing, and ten guesses are all there are', async () => {
      const merchant = await desk.register();
      const guess = (currentPassword: string) =>
        merchant.call('POST', '/merchants/password', { currentPassword, newPassword: NEW });
      for (let turn = 0; turn < 10; turn += 1) {
        expect(await guess('not the password')).toMatchObject({ status: 422, body: { code: 'wrong_password' } });
      }
      expect(await guess(merchant.password)).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
      expect((await desk.logIn(merchant.email, merchant.password)).status).toBe(200);
      expect(await desk.notices(merchant)).toEqual([]);
    });

    test('of many changes at once one is made', async () => {
      const merchant = await desk.register();
      const answers = await Promise.all(
        [0, 1, 2, 3, 4].map((turn) =>
          merchant.call('POST', '/merchants/password', {
            currentPassword: merchant.password,
            newPassword: `${NEW} ${turn}`,
          }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 422, 422, 422, 422]);
      expect(await desk.notices(merchant)).toEqual(['password_changed']);
    });

    test('weak ones are refused, by the owner’s name too', async () => {
      const merchant = await desk.register({ name: 'Trattoria da Salvatore' });
      const answer = (newPassword: unknown) =>
        merchant.call('POST', '/merchants/password', { currentPassword: merchant.password, newPassword });
      for (const weak of ['short', 'Password123!', 'trattoria da salvatore', merchant.email]) {
        const { status, body } = await answer(weak);
        expect([status, faults(body)]).toEqual([400, ['newPassword weak_password']]);
      }
      expect(faults((await answer(7)).body)).toEqual(['newPassword bad_value']);
    });
  });

  describe('by a link', () => {
    test('known and unknown addresses are answered alike, to the byte', async () => {
      const { email } = await desk.register();
      const known = await desk.forgot(` ${email.toUpperCase()}`);
      const unknown = await desk.forgot('nobody@trattoria.test');
      expect([known.status, unknown.status]).toEqual([202, 202]);
      expect(known.body).toEqual(unknown.body);
      const names = (answer: typeof known) => [...answer.headers.keys()].sort();
      expect(names(known)).toEqual(names(unknown));
    });

    test('only the known one gets a notice, and no token lies anywhere yet', async () => {
      const merchant = await desk.register();
      await desk.forgot(merchant.email);
      await desk.forgot('ghost@trattoria.test');
      expect(await desk.notices(merchant)).toEqual(['password_reset']);
      expect(await desk.sql('SELECT 1 FROM password_resets WHERE merchant_id = $1', [merchant.id])).toEqual([]);
    });

    test('the fourth wish within an hour is refused, whether the account exists or not', async () => {
      const { email } = await desk.register();
      for (const address of [email, 'phantom@trattoria.test']) {
        for (let turn = 0; turn < 3; turn += 1) expect((await desk.forgot(address)).status).toBe(202);
        expect(await desk.forgot(address)).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
      }
    });

    test('the link gives a new password once, ends every session and the tries that shut the account', async () => {
      const merchant = await desk.register();
      for (let turn = 0; turn < 10; turn += 1) await desk.logIn(merchant.email, 'wrong wrong wrong');
      const [token, second] = [await desk.link(merchant), await desk.link(merchant)];
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect((await desk.reset(token, NEW)).status).toBe(204);
      expect((await merchant.call('GET', '/merchants/profile')).status).toBe(401);
      expect((await desk.refresh(merchant.cookie)).status).toBe(401);
      expect((await desk.logIn(merchant.email, NEW)).status).toBe(200);
      for (const used of [token, second]) {
        expect(await desk.reset(used, 'nine plums and a quince')).toMatchObject({
          status: 422,
          body: { code: 'bad_reset_token' },
        });
      }
      expect(await desk.notices(merchant)).toEqual(['password_changed']);
    });

    test('of fifty resets at once one wins', async () => {
      const merchant = await desk.register();
      const token = await desk.link(merchant);
      const tries = Array.from({ length: 50 }, (_, turn) => `${NEW} ${turn}`);
      const answers = await Promise.all(tries.map((password) => desk.reset(token, password)));
      const won = answers.flatMap(({ status }, turn) => (status === 204 ? [tries[turn] ?? ''] : []));
      expect(won).toHaveLength(1);
      // 503: more wait for a hash than may.
      expect(answers.filter(({ status }) => ![204, 422, 503].includes(status))).toEqual([]);
      expect((await desk.logIn(merchant.email, won[0] ?? '')).status).toBe(200);
      expect(await desk.notices(merchant)).toEqual(['password_changed']);
    });

    test('after half an hour by the database’s clock it is worth nothing', async () => {
      const merchant = await desk.register();
      const token = await desk.link(merchant);
      const [row] = await desk.sql<{ minutes: number }>(
        `SELECT extract(epoch FROM expires_at - now()) / 60 AS minutes FROM password_resets WHERE merchant_id = $1`,
        [merchant.id],
      );
      expect(Math.round(Number(row?.minutes))).toBe(30);
      await desk.sql(`UPDATE password_resets SET expires_at = now() WHERE merchant_id = $1`, [merchant.id]);
      expect(await desk.reset(token, NEW)).toMatchObject({ status: 422, body: { code: 'bad_reset_token' } });
      expect((await desk.logIn(merchant.email, merchant.password)).status).toBe(200);
    });

    test('a weak password leaves the link good', async () => {
      const merchant = await desk.register({ name: 'Trattoria da Salvatore' });
      const token = await desk.link(merchant);
      for (const weak of ['short', 'trattoria da salvatore']) {
        const { status, body } = await desk.reset(token, weak);
        expect([status, faults(body)]).toEqual([400, ['password weak_password']]);
      }
      expect((await desk.reset(token, NEW)).status).toBe(204);
    });

    test.each(['', 'A'.repeat(42), 'A'.repeat(44), "' OR 1=1 --", 7, null, { $ne: '' }])(
      '%j is no token',
      async (token) => {
        expect((await desk.call('POST', '/merchants/password/reset', { token, password: NEW })).status).toBe(400);
      },
    );

    test('a made-up token opens nothing', async () => {
      expect(await desk.reset('A'.repeat(43), NEW)).toMatchObject({ status: 422, body: { code: 'bad_reset_token' } });
    });

    test('pages of other sites may not ask', async () => {
      for (const path of ['forgot', 'reset']) {
        const body = path === 'forgot' ? { email: 'x@trattoria.test' } : { token: 'A'.repeat(43), password: NEW };
        const answer = await desk.call('POST', `/merchants/password/${path}`, body, { 'sec-fetch-site': 'cross-site' });
        expect(answer.status).toBe(403);
      }
    });
  });

  test('a log-in that began with the old password does not outlive the new one', async () => {
    for (let round = 0; round < 8; round += 1) {
      const merchant = await desk.register();
      const token = await desk.link(merchant);
      const [late] = await Promise.all([desk.logIn(merchant.email, merchant.password), desk.reset(token, NEW)]);
      expect([200, 401]).toContain(late.status);
      if (late.status === 200) expect((await desk.refresh(cookieOf(late))).status).toBe(401);
    }
  });
});
