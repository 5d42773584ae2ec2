/** What every project's jest.config.js starts from: ESM TypeScript through swc, sources instead of builds. */
const swc = {
  swcrc: false,
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

// Every worker of this run shares one PostgreSQL (libs/testing): this names the run.
process.env.DINNERBELL_TEST_RUN ??= String(process.pid);

export default {
  testEnvironment: 'node',
  testTimeout: 120_000, // a spec shares two cores with a database and its neighbours
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: {
    // Its CommonJS build: the ES one imports JSON in a way jest warns of, once for each spec file.
    '^libphonenumber-js/max$': '<rootDir>/../../node_modules/libphonenumber-js/max/index.cjs',
    '^@dinnerbell/([a-z-]+)$': '<rootDir>/../../libs/$1/src/index.ts',
    '^@dinnerbell/([a-z-]+)/([a-z-]+)$': '<rootDir>/../../libs/$1/src/$2/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['/dist/'],
};
