import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { Client } from 'pg';
import { callApi, type Registered } from './support/register-merchant.js';
import { startApi, TEST_SETTINGS, type RunningApi } from './support/start-api.js';

const SECRET = TEST_SETTINGS['JWT_SECRET'] ?? '';
const ISSUER = TEST_SETTINGS['PUBLIC_URL'] ?? '';
const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const HEADER = '{"alg":"HS256","typ":"at+jwt"}';

function sign(header: unknown, payload: unknown, secret = SECRET, hash = 'sha256'): string {
  const text = `${encode(header)}.${encode(payload)}`;
  return `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`;
}

/** The session a token of ours names. */
const sidOf = ({ token }: Registered): string =>
  (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { sid: string }).sid;

describe('access tokens', () => {
  let api: RunningApi;
  let victim: Registered;
  let attacker: Registered;
  const ask = (token: string) =>
    callApi(api.url)('GET', '/merchants/profile', undefined, { authorization: `Bearer ${token}` });

  beforeAll(async () => {
    api = await startApi();
    [victim, attacker] = [await api.register(), await api.register()];
  });
  afterAll(() => api?.close());

  const now = () => Math.floor(Date.now() / 1000);
  const claims = (changes: Record<string, unknown> = {}) => {
    const iat = now();
    return {
      ver: 0,
      sid: sidOf(victim),
      iat,
      exp: iat + 900,
      aud: 'dinnerbell-api',
      iss: ISSUER,
      sub: victim.id,
      ...changes,
    };
  };

  test('a token made just as we make it is taken: what follows fails for its own reason', async () => {
    expect((await ask(sign(HEADER, claims()))).body.id).toBe(victim.id);
  });

  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string;
  const rs256 = (header: unknown, payload: unknown): string => {
    const text = `${encode(header)}.${encode(payload)}`;
    return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
  };
  const unsigned = (alg: string) => `${encode({ alg, typ: 'at+jwt' })}.${encode(claims())}.`;
  const good = () => sign(HEADER, claims());
  const header = (more: Record<string, unknown>) => ({ alg: 'HS256', typ: 'at+jwt', ...more });

  /** Each makes a token that must not open the victim's profile. */
  const ATTACKS: Record<string, () => string> = {
    'alg none': () => unsigned('none'),
    'alg None': () => unsigned('None'),
    'alg nOnE': () => unsigned('nOnE'),
    'alg NONE with a signature': () => sign({ alg: 'NONE', typ: 'at+jwt' }, claims()),
    'alg missing': () => sign({ typ: 'at+jwt' }, claims()),
    'alg null': () => sign({ alg: null, typ: 'at+jwt' }, claims()),
    'alg as a list': () => sign({ alg: ['HS256'], typ: 'at+jwt' }, claims()),
    'HS384 with our secret': () => sign({ alg: 'HS384', typ: 'at+jwt' }, claims(), SECRET, 'sha384'),
    'HS512 with our secret': () => sign({ alg: 'HS512', typ: 'at+jwt' }, claims(), SECRET, 'sha512'),
    'RS256 of an own key': () => rs256({ alg: 'RS256', typ: 'at+jwt' }, claims()),
    'HS256 with a public key for a secret': () => sign(HEADER, claims(), pem),
    'empty signature': () => `${good().split('.').slice(0, 2).join('.')}.`,
    'stripped signature': () => good().split('.').slice(0, 2).join('.'),
    'shortened signature': () => good().slice(0, -1),
    'longer signature': () => `${good()}A`,
    'signature in another base64': () => {
      const token = good();
      const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
      const at = last.indexOf(token.at(-1) ?? '');
      return token.slice(0, -1) + (last[at ^ 1] ?? '');
    },
    'padded signature': () => `${good()}=`,
    'a changed bit in the signature': () =>
      good().replace(/\.([\w-])([\w-]*)$/, (_, first: string, rest: string) => `.${first === 'A' ? 'B' : 'A'}${rest}`),
    'a changed bit in the payload': () => {
      const [head, body = '', tail] = good().split('.');
      return `${head}.${body.slice(0, 10)}${body[10] === 'a' ? 'b' : 'a'}${body.slice(11)}.${tail}`;
    },
    'kid of a path': () => sign(header({ kid: '../../../../dev/null' }), claims(), ''),
    'kid with SQL': () => sign(header({ kid: "x' UNION SELECT 'a" }), claims(), 'a'),
    'kid null': () => sign(header({ kid: null }), claims()),
    'kid with the right secret': () => sign(header({ kid: '1' }), claims()),
    jku: () => sign(header({ jku: 'https://evil.test/jwks.json' }), claims()),
    x5u: () => sign(header({ x5u: 'https://evil.test/cert.pem' }), claims()),
    'inline jwk': () => rs256({ alg: 'RS256', typ: 'at+jwt', jwk: publicKey.export({ format: 'jwk' }) }, claims()),
    crit: () => sign(header({ crit: ['exp'] }), claims()),
    'b64 false': () => sign(header({ b64: false }), claims()),
    'typ of another kind of token': () => sign({ alg: 'HS256', typ: 'JWT' }, claims()),
    'typ missing': () => sign({ alg: 'HS256' }, claims()),
    'alg twice': () => sign('{"alg":"none","alg":"HS256","typ":"at+jwt"}', claims()),
    'header with blanks': () => sign('{ "alg":"HS256","typ":"at+jwt"}', claims()),
    'exp missing': () => sign(HEADER, { ...claims(), exp: undefined }),
    'exp as text': () => sign(HEADER, claims({ exp: String(now() + 900) })),
    'exp as a float': () => sign(HEADER, claims({ exp: now() + 900.5 })),
    'exp negative': () => sign(HEADER, claims({ exp: -1 })),
    'exp in the past': () => sign(HEADER, claims({ iat: now() - 901, exp: now() - 1 })),
    'exp for ever': () => sign(HEADER, claims({ exp: 9_999_999_999 })),
    'exp beyond numbers': () => sign(HEADER, JSON.stringify(claims()).replace(/"exp":\d+/, '"exp":1e999')),
    'exp null': () => sign(HEADER, claims({ exp: null })),
    'nbf in the future': () => sign(HEADER, claims({ nbf: now() + 600 })),
    'iat in the future': () => sign(HEADER, claims({ iat: now() + 600, exp: now() + 1500 })),
    'iat missing': () => sign(HEADER, { ...claims(), iat: undefined }),
    'foreign aud': () => sign(HEADER, claims({ aud: 'another-api' })),
    'aud as a list': () => sign(HEADER, claims({ aud: ['dinnerbell-api'] })),
    'aud missing': () => sign(HEADER, { ...claims(), aud: undefined }),
    'foreign iss': () => sign(HEADER, claims({ iss: 'https://evil.test' })),
    'iss missing': () => sign(HEADER, { ...claims(), iss: undefined }),
    'sub changed, signature kept': () => {
      const [head, , tail] = attacker.token.split('.');
      return `${head}.${encode(claims())}.${tail}`;
    },
    'sub of nobody': () => sign(HEADER, claims({ sub: '0199c1de-0000-7000-8000-000000000000' })),
    'sub as a list': () => sign(HEADER, claims({ sub: [victim.id] })),
    'sub with SQL': () => sign(HEADER, claims({ sub: `${victim.id}' OR '1'='1` })),
    'sub system': () => sign(HEADER, claims({ sub: 'system' })),
    'sub missing': () => sign(HEADER, { ...claims(), sub: undefined }),
    'sub twice': () => sign(HEADER, JSON.stringify(claims()).replace('{', `{"sub":"${attacker.id}","admin":1,`)),
    'sid missing': () => sign(HEADER, { ...claims(), sid: undefined }),
    'sid of nobody': () => sign(HEADER, claims({ sid: '0199c1de-0000-7000-8000-000000000000' })),
    'sid of another merchant': () => sign(HEADER, claims({ sid: sidOf(attacker) })),
    'sid with SQL': () => sign(HEADER, claims({ sid: `${sidOf(victim)}' OR '1'='1` })),
    'a role of its own': () => sign(HEADER, claims({ role: 'admin' })),
    'another token version': () => sign(HEADER, claims({ ver: 1 })),
    'token version as text': () => sign(HEADER, claims({ ver: '0' })),
    'payload that is a list': () => sign(HEADER, [claims()]),
    'payload that is no JSON': () => sign(HEADER, 'claims'),
    'an old secret': () => sign(HEADER, claims(), `old-${SECRET}`),
    'the secret of another place': () => sign(HEADER, claims(), 'R8sTz3vKq6yLw1nXc5bJ0hGf9dMp4aUe7oViYtZx'),
    'a guessed secret': () => sign(HEADER, claims(), 'secret'),
    'an empty secret': () => sign(HEADER, claims(), ''),
    '16 kB': () => sign(HEADER, claims({ pad: 'x'.repeat(15_000) })).slice(0, 16_000),
    'trailing bytes': () => `${good()}%00`,
    'a fourth part': () => `${good()}.x`,
    'two tokens': () => `${good()} ${good()}`,
    nothing: () => '',
    dots: () => '..',
  };

  test('there are at least forty attacks', () => expect(Object.keys(ATTACKS).length).toBeGreaterThanOrEqual(40));

  test.each(Object.entries(ATTACKS))('refuses %s', async (_, make) => {
    const answer = await ask(make());
    expect([answer.status, answer.body.code]).toEqual([401, 'unauthenticated']);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('a token counts in the Authorization header alone', async () => {
    const plain = callApi(api.url);
    for (const name of ['access_token', 'token', 'auth_token', 'jwt']) {
      expect((await plain('GET', `/merchants/profile?${name}=${good()}`)).status).toBe(401);
      expect((await plain('GET', '/merchants/profile', undefined, { cookie: `${name}=${good()}` })).status).toBe(401);
    }
    expect((await plain('GET', '/merchants/profile', undefined, { authorization: `Basic ${good()}` })).status).toBe(
      401,
    );
    expect((await plain('GET', '/merchants/profile', undefined, { authorization: good() })).status).toBe(401);
  });

  test('raising the token version ends every access token', async () => {
    const merchant = await api.register();
    const sql = new Client({ connectionString: api.database.url });
    await sql.connect();
    await sql.query('UPDATE merchants SET token_version = 1 WHERE id = $1', [merchant.id]);
    await sql.end();
    expect((await merchant.call('GET', '/merchants/profile')).status).toBe(401);
  });
});
