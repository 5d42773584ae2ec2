import preset from '../../jest.preset.js';

export default {
  ...preset,
  displayName: 'payment-gateways',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
