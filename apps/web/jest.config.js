import preset from '../../jest.preset.js';

/** Rules and formats, which need no page; pages are seen in a browser (apps/e2e). */
export default { ...preset, displayName: 'web', testMatch: ['<rootDir>/src/**/*.spec.ts'] };
