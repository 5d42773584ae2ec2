import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where a text stands, and the text. */
type Place = [path: string, text: string];

const use = (name: string, from: string): string =>
  `import { ${name} } from '${from}';\nexport const used = ${name};\n`;
const type = (name: string, from: string): string =>
  `import type { ${name} } from '${from}';\nexport type Used = ${name};\n`;
const value = (expression: string): string => `export const used = (): unknown => ${expression};\n`;

const DOMAIN = 'libs/domain/src/virtual.ts';
const HTTP = 'apps/api/src/http/virtual.ts';
const GATEWAYS = 'libs/sms-gateways/src/virtual.ts';
const SPEC = 'apps/api/src/http/virtual.spec.ts';
const WEB = 'apps/web/src';

/** Each rule with a text it must report, and that text's allowed counterpart. */
const BITES: Record<string, { says: string; bad: Place; good: Place }[]> = {
  '@nx/enforce-module-boundaries': [
    {
      says: 'an adapter imports the domain, never another adapter',
      bad: [GATEWAYS, use('openQueue', '@dinnerbell/queue')],
      good: [GATEWAYS, use('parsePhone', '@dinnerbell/domain')],
    },
    {
      says: 'the domain imports no other library',
      bad: [DOMAIN, use('openQueue', '@dinnerbell/queue')],
      good: ['libs/queue/src/virtual.ts', use('parsePhone', '@dinnerbell/domain')],
    },
    {
      says: 'nothing imports an app',
      bad: ['libs/queue/src/virtual.ts', use('newId', '../../../apps/api/src/database/new-id.js')],
      good: ['apps/api/src/http/virtual.ts', use('newId', '../database/new-id.js')],
    },
    {
      says: 'an app imports no other app',
      bad: ['apps/simulator/src/virtual.ts', use('newId', '../../api/src/database/new-id.js')],
      good: ['apps/simulator/src/virtual.ts', use('signTwilio', '@dinnerbell/sms-gateways')],
    },
    {
      says: 'the product does not embed PostgreSQL, its start does',
      bad: [HTTP, use('findFreePort', '@dinnerbell/embedded-postgres')],
      good: ['tools/start/virtual.mjs', use('findFreePort', '@dinnerbell/embedded-postgres')],
    },
    {
      says: 'the web app sees the API through its client alone',
      bad: [`${WEB}/lib/virtual.ts`, use('newId', '../../../api/src/database/new-id.js')],
      good: [`${WEB}/lib/virtual.ts`, use('ask', '@dinnerbell/api-client')],
    },
    {
      says: 'the web app carries no gateway',
      bad: [`${WEB}/lib/virtual.ts`, use('signTwilio', '@dinnerbell/sms-gateways')],
      good: [`${WEB}/lib/virtual.ts`, use('parsePhone', '@dinnerbell/domain')],
    },
    {
      says: 'the API is not its own client',
      bad: [HTTP, use('ask', '@dinnerbell/api-client')],
      good: [HTTP, use('parsePhone', '@dinnerbell/domain')],
    },
    {
      says: 'the client stands on the domain alone',
      bad: ['libs/api-client/src/virtual.ts', use('openQueue', '@dinnerbell/queue')],
      good: ['libs/api-client/src/virtual.ts', use('parsePhone', '@dinnerbell/domain')],
    },
    {
      says: 'only tests import libs/testing',
      bad: [HTTP, use('phones', '@dinnerbell/testing')],
      good: [SPEC, use('phones', '@dinnerbell/testing')],
    },
  ],
  'import-x/no-restricted-paths': [
    {
      says: 'campaign does not reach past sms to provider',
      bad: ['apps/api/src/campaign/virtual.ts', type('Account', '../provider/gateway-account.entity.js')],
      good: ['apps/api/src/sms/virtual.ts', type('Account', '../provider/gateway-account.entity.js')],
    },
    {
      says: 'sms does not import upward',
      bad: ['apps/api/src/sms/virtual.ts', type('Campaign', '../campaign/campaign.entity.js')],
      good: ['apps/api/src/campaign/virtual.ts', type('Recipient', '../sms/recipient.entity.js')],
    },
    {
      says: 'rooms at the same height do not know each other',
      bad: ['apps/api/src/billing/virtual.ts', type('Import', '../audience/import.entity.js')],
      good: ['apps/api/src/billing/virtual.ts', type('Merchant', '../merchant/merchant.entity.js')],
    },
    {
      says: 'the ground imports no room',
      bad: [HTTP, type('Merchant', '../merchant/merchant.entity.js')],
      good: [HTTP, use('newId', '../database/new-id.js')],
    },
    {
      says: 'features of the web app do not know each other',
      bad: [`${WEB}/features/billing/virtual.ts`, use('useProfile', '../merchant/api/profile.js')],
      good: [`${WEB}/app/routes/virtual.ts`, use('useProfile', '../../features/merchant/api/profile.js')],
    },
    {
      says: 'a feature does not know the app around it',
      bad: [`${WEB}/features/merchant/virtual.ts`, use('router', '../../app/router/router.js')],
      good: [`${WEB}/features/merchant/virtual.ts`, use('t', '../../words/t.js')],
    },
    {
      says: 'components know no feature',
      bad: [`${WEB}/components/ui/virtual.ts`, use('useProfile', '../../features/merchant/api/profile.js')],
      good: [`${WEB}/components/ui/virtual.ts`, use('formatNumber', '../../lib/format/numbers.js')],
    },
    {
      says: 'lib stands below the words',
      bad: [`${WEB}/lib/format/virtual.ts`, use('t', '../../words/t.js')],
      good: [`${WEB}/words/virtual.ts`, use('currentLocale', '../lib/format/locale.js')],
    },
  ],
  'import-x/no-unresolved': [
    {
      says: 'an import leads somewhere',
      bad: [HTTP, use('Nothing', './nothing.js')],
      good: [HTTP, use('Problem', './problem.js')],
    },
  ],
  'import-x/no-nodejs-modules': [
    {
      says: 'the domain needs no Node',
      bad: [DOMAIN, use('createHash', 'node:crypto')],
      good: [GATEWAYS, use('createHash', 'node:crypto')],
    },
  ],
  'no-restricted-imports': [
    {
      says: 'the domain knows no framework, not even by type',
      bad: [DOMAIN, type('EntityManager', 'typeorm')],
      good: [DOMAIN, use('DateTime', 'luxon')],
    },
  ],
  'no-restricted-globals': [
    {
      says: 'the domain reads no process',
      bad: [DOMAIN, value('process.pid')],
      good: [GATEWAYS, value('process.pid')],
    },
    {
      says: 'the web app keeps nothing but drafts',
      bad: [`${WEB}/lib/session/virtual.ts`, value("localStorage.getItem('token')")],
      good: [`${WEB}/lib/drafts/virtual.ts`, value("sessionStorage.getItem('draft')")],
    },
    {
      says: 'the domain waits for nothing',
      bad: [DOMAIN, value('performance.now()')],
      good: [HTTP, value('performance.now()')],
    },
  ],
  'no-restricted-properties': [
    {
      says: 'no randomness in the domain',
      bad: [DOMAIN, value('Math.random()')],
      good: [DOMAIN, value('Math.floor(1.5)')],
    },
    {
      says: 'no clock in the domain',
      bad: [DOMAIN, value('Date.now()')],
      good: [DOMAIN, value('Date.parse("2026-01-01")')],
    },
    {
      says: 'nor luxon’s',
      bad: [DOMAIN, `import { DateTime } from 'luxon';\n${value('DateTime.now()')}`],
      good: [DOMAIN, `import { DateTime } from 'luxon';\n${value('DateTime.fromISO("2026-01-01")')}`],
    },
    {
      says: 'only config/env.ts reads the environment',
      bad: [HTTP, value("process.env['PORT']")],
      good: ['apps/api/src/config/env.ts', value("process.env['PORT']")],
    },
  ],
  'no-restricted-syntax': [
    { says: 'no hidden clock in the domain', bad: [DOMAIN, value('new Date()')], good: [DOMAIN, value('new Date(0)')] },
    {
      says: 'no focused test',
      bad: [SPEC, "test.only('one', () => undefined);\n"],
      good: [SPEC, "test('one', () => undefined);\n"],
    },
    {
      says: 'no sleep in a test',
      bad: [SPEC, 'const pause = Promise.resolve.bind(Promise);\nawait pause(5);\n'],
      good: [SPEC, 'const arrived = Promise.resolve.bind(Promise);\nawait arrived(5);\n'],
    },
  ],
  '@typescript-eslint/no-restricted-imports': [
    {
      says: 'no repository but through database/transaction',
      bad: ['apps/api/src/campaign/virtual.ts', use('InjectRepository', '@nestjs/typeorm')],
      good: ['apps/api/src/campaign/virtual.ts', use('TypeOrmModule', '@nestjs/typeorm')],
    },
    {
      says: 'no DataSource outside database',
      bad: ['apps/api/src/sms/virtual.ts', use('DataSource', 'typeorm')],
      good: ['apps/api/src/database/virtual.ts', use('DataSource', 'typeorm')],
    },
    {
      says: 'no connection of one’s own',
      bad: ['apps/api/src/audience/virtual.ts', use('Client', 'pg')],
      good: ['apps/api/src/audience/virtual.ts', type('PoolClient', 'pg')],
    },
    {
      says: 'no forwardRef',
      bad: ['apps/api/src/sms/virtual.ts', use('forwardRef', '@nestjs/common')],
      good: ['apps/api/src/sms/virtual.ts', use('Logger', '@nestjs/common')],
    },
    {
      says: 'lib of the web app knows no UI',
      bad: [`${WEB}/lib/virtual.ts`, use('Button', '@mantine/core')],
      good: [`${WEB}/components/ui/virtual.ts`, use('Button', '@mantine/core')],
    },
    {
      says: 'components of the web app know nothing of SMS',
      bad: [`${WEB}/components/ui/virtual.ts`, use('measureText', '@dinnerbell/domain')],
      good: [`${WEB}/features/campaign/virtual.ts`, use('measureText', '@dinnerbell/domain')],
    },
    {
      says: 'the environment has no back door',
      bad: ['libs/queue/src/virtual.ts', use('env', 'node:process')],
      good: ['libs/queue/src/virtual.ts', use('hrtime', 'node:process')],
    },
  ],
  'no-console': [
    {
      says: 'code does not print',
      bad: [GATEWAYS, "console.log('here');\n"],
      good: ['apps/api/src/main.ts', "console.log('here');\n"],
    },
  ],
};

const cases = Object.entries(BITES).flatMap(([rule, bites]) => bites.map((bite) => ({ rule, ...bite })));

describe('the lint bites', () => {
  let reported: string[][];

  beforeAll(() => {
    const texts = cases.flatMap(({ bad, good }) => [bad, good]).map(([path, text]) => ({ path, text }));
    const lint = spawnSync(process.execPath, ['tools/lint/lint-texts.mjs'], {
      cwd: ROOT,
      input: JSON.stringify(texts),
      encoding: 'utf8',
    });
    expect(lint.stderr).toBe('');
    reported = JSON.parse(lint.stdout) as string[][];
  }, 120_000);

  test.each(cases.map((bite, index) => ({ ...bite, index })))('$says ($rule)', ({ rule, index }) => {
    expect(reported[index * 2]).toContain(rule);
    expect(reported[index * 2 + 1]).toEqual([]);
  });

  test('a room nobody gave a row stops the lint', () => {
    const root = mkdtempSync(join(tmpdir(), 'dinnerbell-rooms-'));
    mkdirSync(join(root, 'apps/api/src/kitchen'), { recursive: true });
    const code = "import { roomBoundaries } from './tools/lint/rooms.mjs'; roomBoundaries(process.argv[1]);";
    const lint = spawnSync(process.execPath, ['--input-type=module', '-e', code, root], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    rmSync(root, { recursive: true });
    expect(lint.stderr).toContain('apps/api/src/kitchen has no row');
    expect(lint.status).toBe(1);
  });

  test('nor does a floor of the web app', () => {
    const root = mkdtempSync(join(tmpdir(), 'dinnerbell-floors-'));
    for (const folder of ['features/merchant', 'cellar'])
      mkdirSync(join(root, 'apps/web/src', folder), { recursive: true });
    const code = "import { webBoundaries } from './tools/lint/web.mjs'; webBoundaries(process.argv[1]);";
    const lint = spawnSync(process.execPath, ['--input-type=module', '-e', code, root], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    rmSync(root, { recursive: true });
    expect(lint.stderr).toContain('apps/web/src/cellar has no row');
    expect(lint.status).toBe(1);
  });

  test('a disabling comment changes nothing', () => {
    const disabled = `/* eslint-disable */\n${value('Math.random()')}`;
    const lint = spawnSync(process.execPath, ['tools/lint/lint-texts.mjs'], {
      cwd: ROOT,
      input: JSON.stringify([{ path: DOMAIN, text: disabled }]),
      encoding: 'utf8',
    });
    expect(JSON.parse(lint.stdout)).toEqual([expect.arrayContaining(['no-restricted-properties'])]);
  });
});
