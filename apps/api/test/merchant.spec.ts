import { callApi } from './support/register-merchant.js';
import { startApi, type RunningApi } from './support/start-api.js';

const ACCOUNT = {
  name: 'Trattoria Uno',
  email: 'Owner@Trattoria.test ',
  phone: '(212) 555-0100',
  password: 'seven olives and a lemon',
};

describe('merchants', () => {
  let api: RunningApi;
  let call: ReturnType<typeof callApi>;

  beforeAll(async () => {
    api = await startApi();
    call = callApi(api.url);
  });
  afterAll(() => api?.close());

  test('a restaurant registers, with welcome credits through the ledger, and reads its profile', async () => {
    const answer = await call('POST', '/merchants/register', ACCOUNT);
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      merchant: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        name: 'Trattoria Uno',
        email: 'owner@trattoria.test',
        phone: '+12125550100',
        country: 'US',
        timezone: 'America/New_York',
        smsCredits: 100,
        smsCreditsHeld: 0,
        createdAt: expect.stringMatching(/Z$/),
      },
      accessToken: expect.any(String),
      expiresIn: 900,
    });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^dinnerbell-refresh=[\w-]{43}; Path=\/; .*HttpOnly; SameSite=Strict$/,
    );
    const profile = await call('GET', '/merchants/profile', undefined, {
      authorization: `Bearer ${answer.body.accessToken}`,
    });
    expect(profile.body).toEqual(answer.body.merchant);
  });

  test('every fault of a registration is told at once', async () => {
    const answer = await call('POST', '/merchants/register', {
      email: 'nobody',
      phone: '12',
      password: 'Password123!',
      country: 'ZZ',
      timezone: 'Mars/Olympus',
      smsCredits: 1_000_000,
      role: 'admin',
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const told = Object.fromEntries(
      answer.body.errors.map((fault: { path: string; code: string }) => [fault.path, fault.code]),
    );
    expect(told).toEqual({
      name: 'required',
      email: 'bad_value',
      phone: 'phone_too_short',
      password: 'weak_password',
      country: 'bad_country',
      timezone: 'bad_timezone',
      smsCredits: 'unknown_field',
      role: 'unknown_field',
    });
    expect(JSON.stringify(answer.body)).not.toContain('Password123!');
  });

  test('an e-mail registers once, however many ask at the same time', async () => {
    const twins = await Promise.all(
      Array.from({ length: 6 }, () =>
        call('POST', '/merchants/register', { ...ACCOUNT, email: 'twin@trattoria.test' }),
      ),
    );
    expect(twins.map((twin) => twin.status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(twins.find((twin) => twin.status === 409)?.body).toMatchObject({ code: 'email_taken', status: 409 });
  });

  test('log-in answers unknown e-mail and wrong password alike, to the byte', async () => {
    const { email, password } = await api.register();
    const wrong = await call('POST', '/merchants/login', { email, password: 'not the password' });
    const unknown = await call('POST', '/merchants/login', { email: 'nobody@trattoria.test', password });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect({ ...wrong.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
    expect(wrong.headers.get('set-cookie')).toBeNull();
    expect((await call('POST', '/merchants/login', { email: ` ${email.toUpperCase()} `, password })).status).toBe(200);
  });

  test('ten wrong tries shut an account for a while, whether it exists or not', async () => {
    const { email, password } = await api.register();
    for (const address of [email, 'ghost@trattoria.test']) {
      for (let turn = 0; turn < 10; turn += 1) {
        expect((await call('POST', '/merchants/login', { email: address, password: 'wrong wrong wrong' })).status).toBe(
          401,
        );
      }
      const shut = await call('POST', '/merchants/login', { email: address, password });
      expect(shut).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
      expect(Number(shut.headers.get('retry-after'))).toBeGreaterThan(600);
    }
  });

  test('a good log-in forgives the tries before it', async () => {
    const { email, password } = await api.register();
    for (let turn = 0; turn < 24; turn += 1) {
      const right = turn % 8 === 7;
      const answer = await call('POST', '/merchants/login', {
        email,
        password: right ? password : 'wrong wrong wrong',
      });
      expect(answer.status).toBe(right ? 200 : 401);
    }
  });

  test('the profile changes field by field and refuses what is not its own', async () => {
    const merchant = await api.register();
    const changed = await merchant.call('PATCH', '/merchants/profile', {
      name: 'Due',
      phone: '(312) 555-0101',
      timezone: 'America/Chicago',
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { name: 'Due', phone: '+13125550101', timezone: 'America/Chicago', country: 'US' },
    });
    for (const field of [
      'id',
      'email',
      'smsCredits',
      'smsCreditsHeld',
      'passwordHash',
      'tokenVersion',
      'createdAt',
      'constructor',
    ]) {
      const refused = await merchant.call('PATCH', '/merchants/profile', { [field]: 1 });
      expect(refused.status).toBe(400);
    }
    expect((await merchant.call('PATCH', '/merchants/profile', '{"__proto__":{"name":"x"}}')).status).toBe(400);
    const bad = await merchant.call('PATCH', '/merchants/profile', { phone: '12', name: null });
    expect(bad).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
    expect((await merchant.call('GET', '/merchants/profile')).body).toEqual(changed.body);
  });

  test('settings fall back to what follows from the merchant, and keep what was chosen', async () => {
    const merchant = await api.register({ name: 'Cantina', country: 'GB' });
    const before = await merchant.call('GET', '/merchants/settings');
    expect(before.body).toMatchObject({ senderId: null, brandName: 'Cantina', optOutLine: 'Reply STOP to opt out' });
    expect(before.body).toMatchObject({ shortenLinks: true, linkBase: 'http://127.0.0.1:3000/l/' });
    const edit = {
      senderId: 'CANTINA',
      optOutLine: 'STOP to end',
      sendingHours: { from: '09:00', to: '21:30' },
      notifications: { lowCredits: false, lowCreditsBelow: 250 },
    };
    const after = await merchant.call('PATCH', '/merchants/settings', edit);
    expect(after.body).toEqual({
      ...before.body,
      ...edit,
      notifications: {
        campaignDone: true,
        campaignFailed: true,
        campaignPaused: true,
        lowCredits: false,
        lowCreditsBelow: 250,
        payments: true,
        weeklyReport: false,
      },
    });
    expect((await merchant.call('PATCH', '/merchants/settings', { senderId: null })).body).toEqual({
      ...after.body,
      senderId: null,
    });
    expect((await merchant.call('GET', '/merchants/settings')).body).toEqual({ ...after.body, senderId: null });
  });

  test('a sender must be one that carriers at home take', async () => {
    const merchant = await api.register();
    const refused = await merchant.call('PATCH', '/merchants/settings', { senderId: 'CANTINA' });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'senderId', code: 'bad_sender' }] } });
    expect(refused.body.errors[0].detail).toContain('In US a sender is a phone number');
    expect((await merchant.call('PATCH', '/merchants/settings', { senderId: '72345' })).status).toBe(200);
    const indian = await api.register({ country: 'IN', phone: '+919876543210' });
    expect((await indian.call('PATCH', '/merchants/settings', { senderId: '+15125550100' })).status).toBe(400);
    expect((await indian.call('PATCH', '/merchants/settings', { senderId: 'DEMODN' })).status).toBe(200);
  });

  test('every fault of the settings is told with its path', async () => {
    const merchant = await api.register();
    const { status, body } = await merchant.call('PATCH', '/merchants/settings', {
      senderId: 'far too long for a sender',
      brandName: 'two\nlines',
      sendingHours: { from: '25:00' },
      notifications: { lowCredits: 'yes', lowCreditsBelow: 1.5, smoke: true },
    });
    expect(status).toBe(400);
    expect(body.errors.map((fault: { path: string; code: string }) => `${fault.path} ${fault.code}`).sort()).toEqual([
      'brandName bad_value',
      'notifications.lowCredits bad_value',
      'notifications.lowCreditsBelow bad_value',
      'notifications.smoke unknown_field',
      'senderId bad_sender',
      'sendingHours.from bad_value',
      'sendingHours.to required',
    ]);
  });
});
