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
}

const compose = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, Service> };
const services = Object.entries(compose.services);
const ours = services.filter(([, service]) => service.build);
const dockerfile = read('docker/api.Dockerfile');
const runtime = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
const startsHere = readdirSync(join(ROOT, 'tools/start'))
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => read(`tools/start/${name}`))
  .join('\n');

describe('docker-compose.yml', () => {
  test('has the five services', () => {
    expect(services.map(([name]) => name)).toEqual(['postgres', 'redis', 'migrate', 'api', 'worker']);
  });

  test.each(ours)('%s runs a program that npm start runs too', (_, { command }) => {
    const [node, sourceMaps, entry, ...rest] = command ?? [];
    expect([node, sourceMaps, rest]).toEqual(['node', '--enable-source-maps', []]);
    expect(startsHere).toContain(`'${entry}'`);
    expect(existsSync(join(ROOT, String(entry).replace('/dist/', '/src/').replace('.js', '.ts')))).toBe(true);
  });

  test.each(services)('%s is watched, or runs once', (_, { healthcheck, build, restart, command }) => {
    const watchedByImage =
      Boolean(build) && command?.at(-1) === 'apps/api/dist/main.js' && /^HEALTHCHECK /m.test(runtime);
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

describe('.env.example', () => {
  /** Whatever config/ calls by a name of capitals, but for its own token and Node's. */
  const known = new Set(
    readdirSync(join(ROOT, 'apps/api/src/config'))
      .filter((name) => !name.endsWith('.spec.ts'))
      .flatMap((name) => [...read(`apps/api/src/config/${name}`).matchAll(/'([A-Z]+(?:_[A-Z]+)+|PORT|HOST|ROLES)'/g)])
      .map(([, name]) => String(name))
      .filter((name) => name !== 'NODE_ENV'),
  );
  const written = new Set([...read('.env.example').matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => String(name)));

  test('names each setting the product reads', () => {
    expect(known.size).toBeGreaterThan(20);
    expect([...known].filter((name) => !written.has(name))).toEqual([]);
  });

  test('names nothing else but the password of the compose file’s PostgreSQL', () => {
    const start = new Set(
      [...startsHere.matchAll(/process\.env\.([A-Z_]+)|read\('([A-Z_]+)'/g)].map(([, name, port]) => name ?? port),
    );
    expect([...written].filter((name) => !known.has(name) && !start.has(name))).toEqual(['POSTGRES_PASSWORD']);
  });
});
