import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { projectBoundaries } from './tools/lint/projects.mjs';
import { pureDomain } from './tools/lint/pure-domain.mjs';
import { roomBoundaries } from './tools/lint/rooms.mjs';
import { singleDoors } from './tools/lint/single-doors.mjs';
import { specs, testLength } from './tools/lint/specs.mjs';
import { webBoundaries } from './tools/lint/web.mjs';

const ROOT = import.meta.dirname;

/** Rules that need types, chosen for what they catch: a promise nobody waits for. */
const typed = {
  files: ['**/*.{ts,tsx}'],
  languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: ROOT } },
  rules: {
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
    '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
};

/** The web app is checked as a browser would run it, its specs as Node does. */
const web = {
  files: ['apps/web/**/*.{ts,tsx}'],
  languageOptions: {
    globals: globals.browser,
    parserOptions: { project: ['./apps/web/tsconfig.json', './apps/web/tsconfig.specs.json'], tsconfigRootDir: ROOT },
  },
};

const shape = {
  rules: {
    eqeqeq: 'error',
    'prefer-const': 'error',
    'max-lines': ['error', { max: 200 }],
    'preserve-caught-error': 'error',
  },
};

const typescript = {
  files: ['**/*.{ts,tsx}'],
  rules: {
    '@typescript-eslint/max-params': ['error', { max: 6 }],
    '@typescript-eslint/no-extraneous-class': 'off', // Nest modules are empty classes
    '@typescript-eslint/no-non-null-assertion': 'error',
  },
};

export default tseslint.config(
  {
    ignores: [
      'libs/api-client/src/schema.ts',
      '**/dist/**',
      '**/node_modules/**',
      '.data/**',
      '.nx/**',
      '**/coverage/**',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { files: ['**/*.{ts,tsx}'], extends: [tseslint.configs.strict] },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  { files: ['apps/web/public/*.js'], languageOptions: { globals: globals.browser, sourceType: 'script' } },
  shape,
  typescript,
  typed,
  web,
  await projectBoundaries(),
  roomBoundaries(ROOT),
  ...webBoundaries(ROOT),
  singleDoors,
  testLength,
  specs,
  pureDomain,
);
