import preset from '../../jest.preset.js';

/** A merchant at the desk: real browser, the very house that `npm start` opens; needs the builds. */
export default {
  ...preset,
  displayName: 'e2e',
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
};
