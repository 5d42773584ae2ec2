export default {
  projects: ['<rootDir>/libs/*/jest.config.js', '<rootDir>/apps/*/jest*.config.js', '<rootDir>/tools/jest.config.js'],
  maxWorkers: 2,
  testSequencer: '<rootDir>/tools/test/spread-roads.mjs',
  testTimeout: 120_000, // jest reads it here alone when it runs several projects
};
