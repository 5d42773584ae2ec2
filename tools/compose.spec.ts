import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  image: string;
  build?: { dockerfile: string };
  command?: string[];
  environment: Record<string, string>;
  healthcheck?: { test: string[] };
  restart: string;
  ports?: string[];
}

const compose = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, Service> };
const services = Object.entries(compose.services);
/** What runs our own code: the image of API, worker and migrations. The web app is files behind nginx. */
const ours = services.filter(([, service]) => service.build?.dockerfile === 'docker/api.Dockerfile');
const dockerfile = read('docker/api.Dockerfile');
const runtime = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
const startsHere = readdirSync(join(ROOT, 'tools/start'))
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => read(`tools/start/${name}`))
  .join('\n');

describe('docker-compose.yml', () => {
  test('has the six services', () => {
    expect(services.map(([name]) => name)).toEqual(['postgres', 'redis', 'migrate', 'api', 'web', 'worker']);
  });

  test.each(ours)('%s runs a program that npm start runs too', (_, { command }) => {
    const [node, sourceMaps, entry, ...rest] = command ?? [];
    expect([node, sourceMaps, rest]).toEqual(['node', '--enable-source-maps', []]);
    expect(startsHere).toContain(`'${entry}'`);
    expect(existsSync(join(ROOT, String(entry).replace('/dist/', '/src/').replace('.js', '.ts')))).toBe(true);
  });

  test.each(services)('%s is watched, or runs once', (_, { healthcheck, build, restart, command }) => {
    const watches = build ? /^HEALTHCHECK /m.test(read(build.dockerfile)) : false;
    const watchedByImage = watches && (command === undefined || command.at(-1) === 'apps/api/dist/main.js');
    expect(Boolean(healthcheck?.test.length) || watchedByImage || restart === 'no').toBe(true);
  });

  test.each(ours)('%s gets every required setting, and stops where one is missing', (_, { environment }) => {
    expect(Object.keys(environment)).toEqual(
      expect.arrayContaining([
        'DATABASE_URL',
        'QUEUE_URL',
        'PUBLIC_URL',
        'JWT_SECRET',
        'PASSWORD_PEPPER',
        'ENCRYPTION_KEY',
      ]),
    );
    for (const name of ['PUBLIC_URL', 'JWT_SECRET', 'PASSWORD_PEPPER', 'ENCRYPTION_KEY']) {
      expect(environment[name]).toMatch(new RegExp(`^\\$\\{${name}:\\?.+\\}$`));
    }
    expect(environment['DATABASE_URL']).toContain('${POSTGRES_PASSWORD:?');
  });

  test('Redis keeps what it was given', () => {
    expect(compose.services['redis']?.command?.join(' ')).toBe(
      'redis-server --appendonly yes --maxmemory-policy noeviction',
    );
  });
});

describe('docker/api.Dockerfile', () => {
  test('runs as a user who is not root', () => {
    expect(/^USER (.+)$/m.exec(runtime)?.[1]).toBe('node');
  });

  test('copies what exists, each library’s package.json among it', () => {
    const sources = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths]) =>
      String(paths).split(' '),
    );
    expect(sources.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const libraries = readdirSync(join(ROOT, 'libs')).map((name) => `libs/${name}/package.json`);
    expect(sources).toEqual(expect.arrayContaining(libraries));
  });

  test('builds with the scripts of package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const used = [...dockerfile.matchAll(/npm run (\S+)/g)].map(([, name]) => String(name));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !scripts[name])).toEqual([]);
  });

  test('starts what the image’s check asks', () => {
    expect(runtime).toContain('CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]');
    expect(runtime).toContain('/health/ready');
  });
});

describe('docker/web.Dockerfile', () => {
  const web = read('docker/web.Dockerfile');
  const nginx = read('docker/nginx.conf');

  test('copies what exists, each library’s package.json among it, and the configuration it needs', () => {
    const sources = [...web.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths]) => String(paths).split(' '));
    expect(sources.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const libraries = readdirSync(join(ROOT, 'libs')).map((name) => `libs/${name}/package.json`);
    expect(sources).toEqual(expect.arrayContaining([...libraries, 'docker/nginx.conf']));
  });

  test('a page may do behind nginx what it may do where the API serves it', () => {
    const source = read('apps/api/src/http/web-headers.ts');
    const directives = [...source.matchAll(/^ {4}["`](.+)["`],$/gm)].map(([, rule]) => String(rule));
    expect(directives.length).toBeGreaterThan(8);
    const policy = directives.join('; ').replace('${nonce}', '$request_id');
    expect(nginx).toContain(`add_header Content-Security-Policy "${policy}" always;`);
    const permissions = /'permissions-policy': '(.+)'/.exec(source)?.[1];
    expect(nginx).toContain(`add_header Permissions-Policy "${permissions}" always;`);
    expect(nginx).toContain('sub_filter __CSP_NONCE__ $request_id;');
    expect(read('apps/web/index.html')).toContain('__CSP_NONCE__');
  });

  test('nginx hands the rest to the API, at the port it listens on', () => {
    expect(nginx).toContain(`proxy_pass http://api:${compose.services['api']?.environment['PORT']};`);
    expect(/listen (\d+);/.exec(nginx)?.[1]).toBe(String(compose.services['web']?.ports?.[0]).split(':').at(-1));
  });
});
