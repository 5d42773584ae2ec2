import preset from '../../jest.preset.js';

export default {
  ...preset,
  displayName: 'simulator',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
