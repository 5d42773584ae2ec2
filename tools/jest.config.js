import preset from '../jest.preset.js';

const sources = Object.entries(preset.moduleNameMapper).map(([name, path]) => [
  name,
  path.replace('<rootDir>/../../', '<rootDir>/../'),
]);

export default {
  ...preset,
  displayName: 'tools',
  moduleNameMapper: Object.fromEntries(sources),
  testMatch: ['<rootDir>/**/*.spec.ts'],
};
