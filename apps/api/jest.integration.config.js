import preset from '../../jest.preset.js';

/** Whole roads on a real PostgreSQL (and Redis where there is one). */
export default {
  ...preset,
  displayName: 'api-integration',
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  testPathIgnorePatterns: ['<rootDir>/test/road/'],
};
