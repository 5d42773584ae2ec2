import preset from '../../jest.preset.js';

export default {
  ...preset,
  displayName: 'sms-gateways',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
