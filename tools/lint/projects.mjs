import nx from '@nx/eslint-plugin';
import { createProjectGraphAsync } from '@nx/devkit';

/** Which kind of project may import which. There is no `*` row: a project without tags may import nothing. */
const MAY_IMPORT = {
  'type:domain': [],
  'type:platform': [],
  'type:adapter': ['type:domain'],
  'type:client': ['type:domain'],
  'type:testing': ['type:domain', 'type:platform'],
  'type:app': ['type:domain', 'type:adapter'],
  'type:web': ['type:domain', 'type:client'],
  'type:tool': ['type:domain', 'type:adapter', 'type:platform', 'type:client'],
};

/** Code for any runtime must not need Node, nor a browser. */
const RUNS_WITH = {
  'runtime:any': ['runtime:any'],
  'runtime:node': ['runtime:any', 'runtime:node'],
  'runtime:browser': ['runtime:any', 'runtime:browser'],
};

/** What tests are made of: only there may `libs/testing` and the contract suites be imported. */
export const TEST_FILES = [
  '**/*.spec.ts',
  '**/test/**/*.ts',
  'libs/*/src/testing/**/*.ts',
  'tools/{bench,fault,shots}/**',
];

function rule(extra) {
  const rows = { ...MAY_IMPORT, ...RUNS_WITH };
  const depConstraints = Object.entries(rows).map(([sourceTag, tags]) => ({
    sourceTag,
    onlyDependOnLibsWithTags: sourceTag.startsWith('type:') ? [...tags, ...extra] : tags,
  }));
  const shared = {
    enforceBuildableLibDependency: false,
    allow: ['../../jest.preset.js', '../jest.preset.js'],
    depConstraints,
  };
  return { '@nx/enforce-module-boundaries': ['error', shared] };
}

/** The rule reports nothing without a graph of the projects, so the graph is made before anything is linted. */
export async function projectBoundaries() {
  await createProjectGraphAsync({ exitOnError: true });
  return [
    { files: ['{apps,libs,tools}/**/*.{ts,tsx,mjs,js}'], plugins: { '@nx': nx }, rules: rule([]) },
    { files: TEST_FILES, rules: rule(['type:testing', 'type:platform', 'type:client']) },
  ];
}
