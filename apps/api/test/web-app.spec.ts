import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { startApi, type RunningApi } from './support/start-api.js';

const PAGE = '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><title>Dinnerbell</title>';
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('the web app, served by the API', () => {
  const directory = mkdtempSync(join(tmpdir(), 'dinnerbell-web-'));
  let api: RunningApi;
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(api.url + path, { headers, redirect: 'manual' });

  beforeAll(async () => {
    mkdirSync(join(directory, 'assets'));
    writeFileSync(join(directory, 'index.html'), PAGE);
    writeFileSync(join(directory, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(directory, 'assets/index-Ab12.js'), 'export {};');
    writeFileSync(join(directory, 'assets/index-Ab12.js.br'), brotliCompressSync('export {};'));
    api = await startApi({ WEB_DIR: directory, HANDSETS_URL: 'http://localhost:3001/' });
  });
  afterAll(async () => {
    await api?.close();
    rmSync(directory, { recursive: true });
  });

  test('a browser at / is sent to it, a program is told that there is nothing', async () => {
    const sent = await get('/', BROWSER);
    expect([sent.status, sent.headers.get('location')]).toEqual([302, '/app/']);
    expect((await get('/', { accept: 'application/json' })).status).toBe(404);
    expect((await get('/app')).headers.get('location')).toBe('/app/');
  });

  test.each(['/app/', '/app/campaigns/0199c1de?tab=replies', '/app/index.html'])(
    '%s is the page, or nothing',
    async (path) => {
      const answer = await get(path, BROWSER);
      if (path.endsWith('.html')) return expect(answer.status).toBe(404);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      return expect(await answer.text()).toContain('<title>Dinnerbell</title>');
    },
  );

  test('the page runs its own scripts alone, and styles with the nonce that it carries', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await get('/app/log-in', BROWSER);
        const policy = answer.headers.get('content-security-policy') ?? '';
        const nonce = /'nonce-([\w-]{22})'/.exec(policy)?.[1];
        expect(policy).toContain("script-src 'self';");
        expect(policy).toContain("connect-src 'self';");
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).not.toContain('unsafe');
        expect(answer.headers.get('permissions-policy')).toContain('geolocation=()');
        expect(await answer.text()).toContain(`content="${nonce}"`);
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('what has a hash in its name stays for a year, the rest is checked', async () => {
    const script = await get('/app/assets/index-Ab12.js');
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-type')).toContain('javascript');
    const icon = await get('/app/favicon.svg');
    expect([icon.status, icon.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  });

  test('travels compressed where the browser takes that, and plain where it does not', async () => {
    const small = await get('/app/assets/index-Ab12.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect([small.headers.get('content-encoding'), await small.text()]).toEqual(['br', 'export {};']);
    expect(small.headers.get('content-type')).toContain('javascript');
    expect(small.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const plain = await get('/app/assets/index-Ab12.js', { 'accept-encoding': 'identity' });
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, 'export {};']);
  });

  test.each([
    '/app/assets/index-gone.js',
    '/app/assets/',
    '/app/gone.svg',
    '/app/..%2f..%2fpackage.json',
    '/app/assets/..%2f..%2f..%2fetc%2fpasswd',
    '/app/.vite/manifest.json',
  ])('%s is not there', async (path) => {
    expect((await get(path, BROWSER)).status).toBe(404);
  });

  test('says which stand-ins there are', async () => {
    expect(await (await get('/app/config.json')).json()).toEqual({ handsetsUrl: 'http://localhost:3001' });
  });
});

describe('where no web app was built', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi({ WEB_DIR: '/nowhere' });
  });
  afterAll(() => api?.close());

  test('the API is as it always is, and /app says so', async () => {
    const answer = await fetch(`${api.url}/app/campaigns`, { headers: BROWSER });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
    expect(await answer.text()).toContain('npm run build');
    expect((await fetch(api.url, { headers: BROWSER, redirect: 'manual' })).status).toBe(404);
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);
  });
});
