import importX from 'eslint-plugin-import-x';

const why = 'the domain is pure: time, randomness and I/O are passed in';
const IMPURE_GLOBALS =
  'process performance crypto Buffer console fetch globalThis setTimeout setInterval setImmediate queueMicrotask require window document navigator localStorage';
const CLOCK = 'the domain has no clock: let the caller pass the instant in';

/** libs/domain runs in the browser and on the server, and gives the same answer every time. */
export const pureDomain = {
  files: ['libs/domain/src/**/*.ts'],
  ignores: ['**/*.spec.ts'],
  plugins: { 'import-x': importX },
  rules: {
    'import-x/no-nodejs-modules': 'error',
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: '^(?!\\.|libphonenumber-js(/|$)|luxon$)', message: `${why}; no framework, no other package` },
        ],
      },
    ],
    'no-restricted-globals': ['error', ...IMPURE_GLOBALS.split(' ').map((name) => ({ name, message: why }))],
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: why },
      { object: 'Date', property: 'now', message: CLOCK },
      { object: 'DateTime', property: 'now', message: CLOCK },
      { object: 'DateTime', property: 'local', message: CLOCK },
      { object: 'DateTime', property: 'utc', message: CLOCK },
    ],
    'no-restricted-syntax': [
      'error',
      { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CLOCK },
      { selector: 'CallExpression[callee.name="Date"]', message: CLOCK },
    ],
  },
};
