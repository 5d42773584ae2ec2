import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODULES = fileURLToPath(new URL('../../../../node_modules/', import.meta.url));
// The package unpacks its shared libraries (NSS, expat) only where it takes itself to be on Lambda.
const UNPACK = "await (await import('@sparticuz/chromium')).default.executablePath()";
const AS_ON_LAMBDA = { AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };

/** A program, and the environment that lets it find its own libraries and fonts. */
export interface Chromium {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * The Chromium that comes as an npm package, unpacked once into node_modules/.cache, with the libraries and fonts that a bare
 * Debian lacks. Two specs may ask at once: each unpacks for itself, and the first to be done stays.
 */
export function unpackChromium(): Chromium {
  const { version } = JSON.parse(readFileSync(join(MODULES, '@sparticuz/chromium/package.json'), 'utf8')) as {
    version: string;
  };
  const directory = join(MODULES, `.cache/dinnerbell-chromium-${version}`);
  if (!existsSync(directory)) unpackInto(directory);
  return {
    executablePath: join(directory, 'chromium'),
    env: { LD_LIBRARY_PATH: join(directory, 'al2023/lib'), FONTCONFIG_FILE: join(directory, 'fonts.conf') },
  };
}

function unpackInto(directory: string): void {
  mkdirSync(join(MODULES, '.cache'), { recursive: true });
  const staging = mkdtempSync(`${directory}-`);
  const env = { ...process.env, ...AS_ON_LAMBDA, TMPDIR: staging };
  const unpacked = spawnSync(process.execPath, ['--input-type=module', '-e', UNPACK], {
    cwd: MODULES,
    env,
    encoding: 'utf8',
  });
  if (unpacked.status !== 0) throw new Error(`Chromium could not be unpacked: ${unpacked.stderr}`);
  writeFileSync(join(staging, 'fonts.conf'), fontsOf(directory));
  try {
    renameSync(staging, directory);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(directory)) throw error;
  }
}

const fontsOf = (directory: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${directory}/fonts</dir>
  <cachedir>${directory}/fonts-cache</cachedir>
</fontconfig>
`;
