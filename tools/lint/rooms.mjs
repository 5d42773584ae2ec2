import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';

/** What every room stands on; it imports no room. */
const GROUND = ['config', 'database', 'http', 'jobs', 'notices'];

/** The arrows inside the API: a room and the rooms below it (DESIGN §1). */
const MAY_IMPORT = {
  mail: ['campaign', 'sms', 'provider', 'audience', 'billing', 'merchant'],
  insight: ['campaign', 'sms', 'provider', 'audience', 'billing', 'merchant'],
  campaign: ['sms', 'audience', 'billing', 'merchant'],
  sms: ['provider', 'audience', 'billing', 'merchant'],
  provider: ['merchant'],
  audience: ['merchant'],
  billing: ['merchant'],
  merchant: [],
};

/** Folder zones from the folders on disk: one that nobody gave a row stops the lint. */
export function roomBoundaries(root) {
  const source = join(root, 'apps/api/src');
  const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const zones = folders.map(({ name }) => {
    const below = GROUND.includes(name) ? [] : MAY_IMPORT[name];
    if (!below) throw new Error(`apps/api/src/${name} has no row in tools/lint/rooms.mjs: say what it may import.`);
    return {
      target: `./apps/api/src/${name}`,
      from: './apps/api/src',
      except: [...new Set([name, ...GROUND, ...below])].map((room) => `./${room}`),
      message: `${name} may import ${[...below, 'the ground'].join(', ')}. Where an arrow would point up, enqueue a job.`,
    };
  });
  return {
    files: ['apps/api/src/**/*.ts'],
    plugins: { 'import-x': importX },
    // Without a resolver that knows TypeScript, every zone would silently let everything pass.
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: join(root, 'tsconfig.json') })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: root, zones }],
      'import-x/no-unresolved': 'error',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
    },
  };
}
