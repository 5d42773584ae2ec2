import preset from '../../jest.preset.js';

export default { ...preset, displayName: 'embedded-postgres', testMatch: ['<rootDir>/src/**/*.spec.ts'] };
