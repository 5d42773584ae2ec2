import preset from '../../jest.preset.js';

/** Specs start processes and servers: on a busy machine that takes its time. */
export default {
  ...preset,
  displayName: 'simulator',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testTimeout: 60_000,
};
