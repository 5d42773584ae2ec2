import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';

/** The floors of the web app, each on those it names; `app` alone sees all, and puts the features together. */
const STANDS_ON = {
  app: ['features', 'components', 'words', 'lib'],
  features: ['components', 'words', 'lib'],
  components: ['words', 'lib'],
  words: ['lib'],
  lib: [],
};

const KNOWS_NO_UI = 'lib knows no UI: what is seen stands in components, features or app';
const KNOWS_NO_SMS = 'components/ui know nothing of SMS: a feature passes in what they show';

const ONE_STORE = 'lib/drafts is the only door to storage: no token ever comes near it';

const files = (folder) => ({ files: [`apps/web/src/${folder}/**/*.{ts,tsx}`] });
const imports = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

/** Who may import whom inside apps/web/src, from the folders on disk: one that nobody gave a row stops the lint. */
export function webBoundaries(root) {
  const source = join(root, 'apps/web/src');
  const zones = [...foldersOf(source).map(floor), ...foldersOf(join(source, 'features')).map(feature)];
  return [
    {
      files: ['apps/web/**/*.{ts,tsx}'],
      plugins: { 'import-x': importX },
      settings: {
        'import-x/resolver-next': [
          createTypeScriptImportResolver({
            project: join(root, 'apps/web/tsconfig.json'),
            noWarnOnMultipleProjects: true,
          }),
        ],
      },
      rules: {
        'import-x/no-restricted-paths': ['error', { basePath: root, zones }],
        'import-x/no-unresolved': 'error',
        'import-x/no-cycle': ['error', { ignoreExternal: true }],
        'no-console': 'error',
        'no-restricted-globals': [
          'error',
          ...['localStorage', 'sessionStorage'].map((name) => ({ name, message: ONE_STORE })),
        ],
      },
    },
    { ...files('lib/drafts'), rules: { 'no-restricted-globals': 'off' } },
    { ...files('lib'), rules: imports({ regex: '^@(mantine|tabler)/', message: KNOWS_NO_UI }) },
    {
      ...files('components/ui'),
      rules: imports({ regex: '^@dinnerbell/', message: KNOWS_NO_SMS }),
    },
  ];
}

const foldersOf = (path) =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

function floor(name) {
  const below = STANDS_ON[name];
  if (!below) throw new Error(`apps/web/src/${name} has no row in tools/lint/web.mjs: say what it stands on.`);
  return {
    target: `./apps/web/src/${name}`,
    from: './apps/web/src',
    except: [name, ...below].map((folder) => `./${folder}`),
    message: `${name} stands on ${below.join(', ') || 'nothing'} alone.`,
  };
}

const feature = (name) => ({
  target: `./apps/web/src/features/${name}`,
  from: './apps/web/src/features',
  except: [`./${name}`],
  message: 'Features do not know each other: a page in app/routes puts them together.',
});
