import preset from '../../jest.preset.js';

/** The whole product as processes of its own, killed, stopped, cut off and emptied; needs the builds. */
export default {
  ...preset,
  displayName: 'api-road',
  testMatch: ['<rootDir>/test/road/**/*.spec.ts'],
};
