import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Package {
  optionalDependencies?: Record<string, string>;
}

const LOCK = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const { packages } = JSON.parse(readFileSync(LOCK, 'utf8')) as { packages: Record<string, Package> };

/** As Node looks for it: beside the package that wants it, then further up. */
function isLocked(from: string, name: string): boolean {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (packages[`${base}${base ? '/' : ''}node_modules/${name}`]) return true;
    if (!base.includes('/node_modules/')) return packages[`node_modules/${name}`] !== undefined;
  }
}

describe('package-lock.json', () => {
  // npm leaves out those its registry does not carry, and then `npm ci` refuses the lockfile on every machine.
  test('names the packages of every platform, not only those of the machine that wrote it', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    );
    expect(missing).toEqual([]);
  });
});
