import tseslint from 'typescript-eslint';
import { TEST_FILES } from './projects.mjs';

const SQL = 'database/transaction is the only way to SQL';
const ENVIRONMENT = 'config/env.ts is the only reader of the environment';
const LAYERS = 'an arrow that would point up enqueues a job by name';

const environment = { name: 'node:process', importNames: ['env', 'default'], message: ENVIRONMENT };
const upward = { name: '@nestjs/common', importNames: ['forwardRef'], message: LAYERS };
const sql = [
  {
    name: '@nestjs/typeorm',
    importNames: ['InjectRepository', 'InjectDataSource', 'InjectEntityManager'],
    message: SQL,
  },
  { name: 'typeorm', importNames: ['DataSource', 'getRepository', 'createConnection'], message: SQL },
  { name: 'pg', message: SQL, allowTypeImports: true },
];

const imports = (...paths) => ({ '@typescript-eslint/no-restricted-imports': ['error', { paths }] });
const properties = (...list) => ({ 'no-restricted-properties': ['error', ...list] });

/** Doors of which the house has one: to SQL, to the environment, to the terminal. Later rows widen earlier ones. */
export const singleDoors = [
  { files: ['{apps,libs,tools}/**'], plugins: { '@typescript-eslint': tseslint.plugin } },
  {
    files: ['{apps,libs}/*/src/**/*.{ts,tsx}'],
    ignores: ['libs/domain/**', 'apps/web/**'],
    rules: {
      ...imports(environment, upward),
      ...properties({ object: 'process', property: 'env', message: ENVIRONMENT }),
      'no-console': 'error',
    },
  },
  { files: ['apps/api/src/**/*.ts'], rules: imports(environment, upward, ...sql) },
  { files: ['apps/api/src/database/**/*.ts'], rules: imports(environment, upward) },
  {
    files: ['apps/api/src/config/env.ts', 'apps/simulator/src/main.ts', 'libs/testing/src/**/*.ts', ...TEST_FILES],
    rules: { ...imports(upward), 'no-restricted-properties': 'off' },
  },
  { files: ['apps/*/src/*.ts', ...TEST_FILES], rules: { 'no-console': 'off' } },
];
