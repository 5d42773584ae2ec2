import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { GATEWAY_CATALOGUE } from '@dinnerbell/sms-gateways';
import { readDemo } from './demo.js';
import { BadSettings, loadEnv } from './env.js';
import { settingOf } from './operator-credentials.js';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What the process asks its environment for, while each setting has a value, so that none is passed over. */
function asked(): Set<string> {
  const names = new Set<string>();
  const everything = new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => {
        names.add(String(name));
        return 'set';
      },
    },
  );
  expect(() => loadEnv(everything)).toThrow(BadSettings);
  const environment = jest.replaceProperty(process, 'env', everything);
  readDemo();
  environment.restore();
  names.delete('NODE_ENV');
  return names;
}

/** Asked for by the catalogue's name, only to be told that this vendor has no use for them. */
const refused = Object.values(GATEWAY_CATALOGUE)
  .filter(({ capabilities }) => !capabilities.needsTemplate)
  .map(({ vendor }) => settingOf(vendor, 'templates'));

describe('.env.example', () => {
  const known = [...asked()].filter((name) => !refused.includes(name));
  const written = [...read('.env.example').matchAll(/^(?:# )?([A-Z][A-Z\d_]*)=/gm)].map(([, name]) => String(name));

  test('names each setting the product reads, once', () => {
    expect(known.length).toBeGreaterThan(60);
    expect(known.filter((name) => !written.includes(name))).toEqual([]);
    expect(written.filter((name, at) => written.indexOf(name) < at)).toEqual([]);
  });

  test('names nothing else but what npm start reads, and the password of the compose file’s PostgreSQL', () => {
    const start = readdirSync(join(ROOT, 'tools/start'))
      .filter((name) => name.endsWith('.mjs'))
      .flatMap((name) => [...read(`tools/start/${name}`).matchAll(/process\.env\.([A-Z_]+)|read\('([A-Z_]+)'/g)])
      .map(([, name, port]) => name ?? port);
    expect(written.filter((name) => !known.includes(name) && !start.includes(name))).toEqual(['POSTGRES_PASSWORD']);
  });
});
