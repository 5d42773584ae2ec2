import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../apps/web/dist', import.meta.url));
const built = existsSync(join(DIST, 'index.html'));
const PAGES = 'src/app/routes';

interface Chunk {
  file: string;
  imports?: string[];
}

/** Bytes of script, compressed as they travel, until a page stands: its own chunks and all they need, what is lazy not among it. */
function firstLoad(...entries: string[]): number {
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const files = new Set<string>();
  const follow = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build has no ${name}.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(follow);
  };
  entries.forEach(follow);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0);
}

const when = built ? describe : describe.skip;

when(`the web app’s first load${built ? '' : ' (skipped: apps/web is not built, npm run build makes it)'}`, () => {
  test('log-in needs at most 200 kB of script', () => {
    expect(firstLoad('index.html', 'src/app/shell/door.tsx', `${PAGES}/log-in-page.tsx`)).toBeLessThanOrEqual(200_000);
  });

  test('the dashboard at most 350 kB, its charts come after it', () => {
    const page = firstLoad('index.html', 'src/app/shell/desk.tsx', `${PAGES}/dashboard-page.tsx`);
    expect(page).toBeLessThanOrEqual(350_000);
    expect(firstLoad('src/features/insight/texts-chart.tsx')).toBeGreaterThan(60_000);
  });

  test('no page brings script that stands in the HTML', () => {
    const html = readFileSync(join(DIST, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/\s(style|on\w+)=/);
  });
});
