import preset from '../../jest.preset.js';

export default { ...preset, displayName: 'testing', testMatch: ['<rootDir>/src/**/*.spec.ts'] };
